"""Words that stand in nearly every text of a language, so that as terms they would be found everywhere."""

_WORDS = {
    "en": """
        a about after all also an and any are as at be because been before but by can could did do does for from get
        had has have he her here him his how i if in into is it its just like made make may me more most much must my
        no not now of on one only or other our out over said same say says she should so some such than that the their
        them then there these they this those through to two under up us very was way we well were what when where
        which who why will with would yes you your
    """,
    "ko": """
        그 이 저 것 수 등 및 또 더 때 중 내 네 나 너 그리고 그러나 하지만 또는 또한 있다 없다 하다 되다 이다 아니다
        있는 하는 위해 대해 대한 통해 따라 모든 많은 가장 매우 이번 지난 당시 이후 이전 말했다 밝혔다 전했다
    """,
    "de": """
        aber alle als also am an auch auf aus bei bin bis da das dass dem den der des die doch du durch ein eine einem
        einen einer er es für haben hat hatte ich ihr im in ins ist ja kann mehr mit nach nicht noch nun nur ob oder
        schon sehr sein sich sie sind so über um und uns unter vom von vor war was wenn wer werden wie wir wird wo zu
        zum zur
    """,
    "fr": """
        à après au aussi aux avec bien ce ces cette comme dans de des deux dit donc du elle en est et être eu fait
        grand il ils je la le les leur lui mais mes moi mon ne nos notre nous on ont ou où par pas plus pour qu que
        qui sa sans se ses si son sont sous sur ta te tous tout très tu un une vous
    """,
    "es": """
        a al así aún bajo cada como con cual cuando de del desde donde dos el ella en entre era es esta está este esto
        fue ha hace hasta hay la las le les lo los más me mi muy ni no nos o para pero poco por porque que qué se ser
        si sí sin sobre son su sus también te tiene todo todos tu un una ya yo
    """,
    "it": """
        a ai al alla anche che chi come con cui da dal dei del della di dopo due e è ed era essere fra gli ha hanno i
        il in io la le lo ma mi nei nel nella noi non o ogni per però più quando quello questo se si sono su sua suo
        tra tutti un una uno
    """,
    "pt": """
        a à ao aos as até com como da das de do dos e é ela ele em entre era essa esse esta este eu foi há isso já
        mais mas muito na nas não no nos o os ou para pela pelo por quando que quem se sem ser seu sua são também tem
        um uma
    """,
    "nl": """
        aan al als bij daar dan dat de deze die dit door dus een en er geen had heb heeft het hij hoe ik in is je kan
        maar me meer met mijn na naar niet nog nu of om onder ook op over te tot uit van veel voor waar was wat we wel
        werd wie wij worden zal ze zich zijn zo zou
    """,
    "sv": """
        alla att av de den det du där efter en ett från för ha han har hon i in inte jag kan med men mot nu när och om
        på sig sin ska skulle som så till under upp ut var vi vid än är över
    """,
    "ru": """
        а без более бы был была были было быть в вам вас весь во вот все всё вы где да для до его ее её если есть ещё
        же за и из или им их к как ко когда кто ли мне мы на над не него нет но о об он она они от по под при с со так
        также там то тоже только ты у уже чем что чтобы это этот я
    """,
    "uk": """
        а але б без би був була були було в ви від він вона вони все всі де для до є же за з зі і й із її його їх к
        коли ми на над не ні о от по при про с та так також там те то тільки ти у це цей чи що щоб як я
    """,
    "pl": """
        a aby ale bez był była było być bo co czy dla do go i ich ja jak jako je jego jej jest już kto ma może my na
        nad nie niż o od on ona oni oraz po pod przez przy są się tak także tam te to tu ty tylko w we więc z za ze że
    """,
    "ja": """
        の に は を が で と も へ や か な だ です ます する した して いる ある こと もの これ それ あれ この その
        ため よう など から まで より また
    """,
    "zh": """
        的 了 在 是 我 有 和 就 不 都 一 个 個 上 也 很 到 说 說 要 去 你 会 會 着 没有 沒有 看 好 自己 这 這 那 他 她
        它 们 們 为 為 与 與 及 或 等 被 把 从 從 对 對 而 但
    """,
}
"""Pronouns, articles, prepositions, conjunctions, auxiliaries and the like, and verbs of saying; our own lists."""


def function_words(tag: str) -> frozenset[str]:
    """Return the folded function words of the language of a BCP 47 tag; none where nobody has listed them."""
    return frozenset(_WORDS.get(tag.replace("_", "-").partition("-")[0].lower(), "").split())
