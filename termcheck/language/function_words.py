"""Words of grammar: they stand in nearly every text of a language, and no term begins or ends with them."""

from functools import cache

from termcheck.language_codes import primary_code

_WORDS = {
    "ar": """
        في من على إلى عن مع هذا هذه ذلك تلك التي الذي الذين ما لا لم لن قد كان كانت يكون تكون أن إن أنه أنها إنه إنها هو
        هي هم هن نحن أنا أنت كل بعض أي أو أم ثم بل لكن حتى إذا إذ لو كما كذلك أيضا بين عند منذ خلال بعد قبل فوق تحت غير
        سوى حيث عندما بينما وقد وهو وهي وفي ومن وعلى ولا وما وأن عليه عليها فيه فيها به بها له لها منه منها لهم بهم يتم
        تم ليس ليست
    """,
    "cs": """
        a aby ale ani ano asi až bez bude budou by byl byla byli bylo být co což či do ho i já jak jako je jeho její
        jejich jen ještě ji již jsem jsme jsou k kde kdo kdy když ke která které který kterou kterých kteří ku mají má
        máme mezi mi mimo může mu my na nad nám náš ne nebo než nic o od on ona oni ono po pod podle pokud pouze pro
        proti proto protože před přes při s se si sám své svůj ta tak také takže tam tato té tedy ten tento této ti tím
        tom tomto toto tu ty u už v ve více však všech všechny vy z za zda ze že
    """,
    "da": """
        af alle alt at be blev blive bliver da de dem den denne der deres det dette dig din disse dog du efter eller en
        end er et for fra få får før ham han hans har havde have hende hendes her hun hvad hvem hver hvilke hvis hvor
        hvordan i ikke ind jeg jer kan kunne man mange med meget men mere mig min mod må nogle nogen noget nu når og
        også om op os over på selv sig sin sine sit skal skulle som så til ud under var ved vi vil ville vor være været
    """,
    "de": """
        ab aber alle allem allen aller alles als also am an ander andere anderem anderen anderer anderes ans auch auf
        aus ausser bei beim bereits bin bis bist da dabei dadurch dafür dagegen daher damit danach dann daran darauf
        daraus darin darum darüber das dass davon dazu dein deine dem den denen denn der deren des dessen dich die dies
        diese diesem diesen dieser dieses dir doch dort du durch ein eine einem einen einer eines einige einigen einiger
        er es etwa etwas euch euer für gegen gewesen hab habe haben hat hatte hatten hier hin hinter ich ihm ihn ihnen
        ihr ihre ihrem ihren ihrer ihres im immer in indem ins ist ja je jede jedem jeden jeder jedes jedoch jene jenem
        jenen jener jetzt kann kannst kein keine keinem keinen keiner können könnte könnten man manche mehr mein meine
        meinem meinen meiner mich mir mit muss müssen musste nach neben nicht nichts noch nun nur ob oder ohne schon
        sehr sein seine seinem seinen seiner seines seit selbst sich sie sind so sogar solche solchen soll sollen sollte
        sollten sondern sonst sowie sowohl statt trotz über um und uns unser unsere unter viel viele vielen vom von vor
        während war waren warum was weder wegen weil welche welchem welchen welcher welches wenn wer werde werden wie
        wieder will wir wird wo wobei wollen wollte worden wurde wurden zu zum zur zwar zwischen
    """,
    "en": """
        a about above across after again against ago all along already also although am amid among an and another any
        are aren around as at be because been before behind being below beneath beside besides between beyond both but
        by can cannot could couldn d despite did didn do does doesn doing don done down during each either else even
        ever every except few fewer for from had hadn has hasn have haven having he her here hers herself him himself
        his how however i if in inside into is isn it its itself just least less like ll m made many may me might more
        most much must my myself near neither never no none nor not now of off on once one only onto or other others
        ought our ours ourselves out outside over own past per re s said same say says several shall she should shouldn
        since so some still such t than that the their theirs them themselves then there these they this those though
        through throughout to too toward towards under unless until up upon us ve very via was wasn we were weren what
        whatever when where whether which while who whom whose why will with within without would wouldn yet you
        your yours yourself
    """,
    "es": """
        a al algo algún alguna algunas alguno algunos ante antes aquel aquella aquellas aquellos aquí así aun aún aunque
        bajo bien cada casi como cómo con contra cual cuál cuales cualquier cuando cuándo de del desde después donde
        dónde durante e el él ella ellas ello ellos en entre era eran es esa esas ese eso esos está están esta estas
        este esto estos fue fueron ha había habían hace han hasta hay he la las le les lo los más me mediante menos mi
        mí mientras mis misma mismas mismo mismos mucho muchos muy nada ni ningún ninguna ninguno no nos nosotros
        nuestra nuestras nuestro nuestros o os otra otras otro otros para pero poco por porque pues que qué quien quién
        quienes se sea sean según ser será si sí sido sin sino sobre son su sus también tan tanto te tiene tienen toda
        todas todo todos tras tu tú tus u un una unas uno unos usted ustedes y ya yo
    """,
    "fi": """
        ei eivät eli emme en enemmän ennen erittäin että hän hänen he heidän ilman itse ja jo joiden joissa joita joka
        jolla jolloin jonka jos joskus jossa josta jota jotka jotta kanssa kaikki koska koskaan kuin kuinka kuitenkin
        kun kuten me mikä mikäli millä minä missä mitä mukaan mutta myös myöskään ne nämä näiden niiden niin niitä noin
        nyt ole oli olisi olivat ollut on ovat pitää saa sama se sekä sen siellä siihen siinä sitä sitten tai taikka
        tällä tämä tämän tässä tätä te vaan vaikka vai vain varten vasta vielä voi voidaan voivat
    """,
    "fr": """
        a à afin ai ainsi alors après au aucun aucune aujourd aura auront aussi autre autres aux avaient avait avant
        avec avez avoir avons ayant bien c car ce ceci cela celle celles celui ces cet cette ceux chaque chez comme
        comment contre d dans de depuis des dit donc dont du durant elle elles en encore entre es est et étaient était
        étant été être eu eux fut furent hors hui il ils j jusqu je l la là laquelle le lequel les lesquelles lesquels
        leur leurs lors lorsqu lorsque lui m ma mais malgré me même mêmes mes moi moins mon n ne ni non nos notre nous
        on ont ou où par parce parmi pas pendant peu peut peuvent plus plusieurs pour pourquoi puis qu quand que quel
        quelle quelles quelque quelques quels qui quoi s sa sans sauf se selon sera seront ses si soi soient soit son
        sont sous sur t ta te tel telle telles tels tes toi ton tous tout toute toutes très trop tu un une vers via
        voici vos votre vous y
    """,
    "hi": """
        अगर अपना अपनी अपने अब आदि आप इन इनका इस इसका इसकी इसके इसे इसी उन उनका उनकी उनके उन्हें उन्होंने उस उसका उसकी
        उसके उसे उसने एक और कर करता करते करना करने कि किया की के को कोई कुछ क्या गई गए गया गयी चाहिए जब जा जाता जाती
        जाते जाने जिन जिस जिसमें जो तक तब तथा तो था थी थे द्वारा नहीं ने पर पहले फिर बाद बहुत भी में मैं यदि यह यहाँ या
        ये रहा रही रहे लिए ले वह वाला वाली वाले वे सकता सकती सकते सभी साथ से हम ही हुआ हुई हुए है हैं हो होता होती होते
        होना होने
    """,
    "hu": """
        a abban ahhoz ahogy aki akik akkor alatt által általában amely amelyek amelyet amikor ami amit arra át az azért
        azok azon azonban azt aztán be belül bele benne de e ebben egy egyéb egyes ehhez el előtt én és ez ezek ezen
        ezért ezt fel felé ha hanem hogy hogyan így illetve is itt ki kívül kell keresztül között közül le legyen lehet
        lesz lett maga már más meg mellett mely mert mi mint mindig minden miért míg mivel mögött most nagyon ne nekem
        neki nem nincs ő ők olyan ott össze pedig s saját se sem során szerint számára tehát több úgy után utána vagy
        valaki valamint van vannak volna volt voltak
    """,
    "id": """
        ada adalah agar akan aku anda antara apa apabila apakah atas atau bagi bahwa banyak beberapa begitu belum bisa
        bukan dalam dan dapat dari daripada dengan di dia dua guna hanya harus hingga ia ini itu jika juga kalau kami
        kamu karena ke kepada ketika kita lagi lain lebih maka masih melalui menjadi mereka namun nya oleh pada para per
        pernah pun saat saja sampai sangat satu saya sebagai sebelum secara sedang sehingga sejak semua seperti serta
        setelah setiap suatu sudah supaya tanpa telah tentang terhadap tersebut tetapi tidak untuk yaitu yang
    """,
    "it": """
        a abbia abbiamo ad agli ai al alcun alcune alcuni all alla alle allo altra altre altri altro anche ancora avere
        aveva avevano c che chi ci ciò coi col come con contro così cui d da dagli dai dal dall dalla dalle dallo degli
        dei del dell della delle dello dentro di dopo dove dunque durante e è ed egli era erano essa esse essere essi
        fino fra fu furono già gli ha hai hanno ho i il in io l la le lei li lo loro lui ma me meno mentre mi mia mie
        miei mio molti molto ne negli nei nel nell nella nelle nello nessun nessuna no noi non nostra nostre nostri
        nostro o od ogni oltre per perché però più poco poi presso prima può possono qual quale quali qualche quando
        quanto quel quell quella quelle quelli quello quest questa queste questi questo qui quindi sarà saranno se sé
        secondo sei senza si sia siano sono sopra sotto sta stata state stati stato su sua sue sugli sui sul sull sulla
        sulle suo suoi tale tali tra tu tutta tutte tutti tutto un una uno va vi voi
    """,
    "ja": """
        の に は を が で と も へ や か な だ た て し れ る ら く う さ せ す つ ち ま よ ね ぞ ど ば べ です ます
        する した して いる ある こと もの これ それ あれ この その ため よう など から まで より また
    """,
    "ko": """
        것 수 등 때 그 이 저 그녀 그들 우리 자신 자기 누구 무엇 여기 거기 저기 이것 그것 저것 이들 때문 이후 이전 동안
        뒤 후 전 중 간 및 또 또는 또한 더 가장 매우 아주 모두 모든 다른 어떤 이런 그런 저런 이번 지난 각 약 바 데 줄 채
        뿐 만큼 대로 정도 경우 가운데 그리고 그러나 하지만 그래서 따라 따라서 위해 위한 통해 대해 대한 의해 의한 관해
        관한 인해 함께 아니라 아니 하나 두 세 네 한 첫 몇 여러 새 다시 이미 아직 지금 당시 이날 오늘 어제 내일 일 년 월
        명 개 번 살 건 차 여전히 현재 최근 이상 이하 이내 쪽 편 점 면 듯 말 나 내 너 되다 많은 말했다 밝혔다 아니다 없다
        이다 있는 있다 전했다 하는 하다
    """,
    "nl": """
        aan achter al alle alleen als ander andere anders ben bij binnen boven buiten d daar daarom dan dat de deze die
        dit doch door dus een eens elk elke en er ervan even geen geweest haar had hadden heb hebben heeft hem hen het
        hier hij hoe hun ieder iets ik in is ja je jij jullie kan kon kunnen langs maar me meer men met mij mijn moet
        moeten mogen na naar naast niet niets nog nu of om omdat onder ons onze ook op over per reeds s sinds t te tegen
        tegenover toch toen tot tussen u uit uw van vanaf veel via voor waar waarom wanneer want waren was wat we wel
        welke werd werden wie wij wil wilde worden wordt zal ze zelf zich zij zijn zo zoals zonder zou zouden
    """,
    "no": """
        alle alt at av bare ble blei bli blir blitt bort både da de deg dei dem den denne der deres det dette di din
        disse du eg ein eit eller en enn er et etter for fordi fra frå før ha hadde han hans har hennes her hos hun hva
        hvem hver hvilke hvis hvor hvordan hvorfor i ikke ikkje inn jeg kan kunne kva kvar kven man mange med meg mellom
        men mer meget mot mye må noe noen nokon noko nå når og også om opp oss over på seg selv ser si sin sine sitt
        skal skulle slik som så til um under uten ut var vart ved vi vil ville vår være vært
    """,
    "pl": """
        a aby albo ale ani aż bardziej bardzo bez bo być był była było były będą będzie by ci co czy czyli dla do gdy
        gdyż gdzie go i ich im inne innych ja jak jako jakie je jednak jego jej jest jestem jeszcze jeśli jeżeli już
        każdy kiedy kto która które którego której który których którym którzy ku lub ma mają mi może można mu my na nad
        nam nas nawet nie nich niej nim niż o od on ona one oni oraz po pod podczas pomimo ponieważ poza przed przez
        przy się są sobie swoje swój ta tak także tam te tego tej ten to też tą tu ty tych tylko tym u w we więc
        wszystkie wszystkich wtedy z za zaś ze że żeby
    """,
    "pt": """
        a à ainda algum alguma algumas alguns ao aos após aquela aquele aqueles aquilo as às até cada com como contra
        cujo da das de dela dele deles depois desde deste desta do dos durante e é ela elas ele eles em enquanto entre
        era eram essa essas esse esses esta está estão estas este estes eu foi foram há isso isto já la lhe lhes lo mais
        mas me mediante menos mesmo meu minha muito muitos na nas não nem nenhum nessa nesse nesta neste no nos nós
        nossa nosso num numa o onde os ou outra outras outro outros para pela pelas pelo pelos per pode podem por porque
        pouco quais qual quando que quem são se seja sem sempre ser será seu seus si sido sob sobre sua suas também tão
        tem têm todo toda todas todos tudo um uma umas uns você
    """,
    "ru": """
        а без более бы был была были было быть в вам вас весь во вот все всего всех всё вы где да даже для до его ее её
        если есть еще ещё же за здесь и из или им их к как какой ко когда кто ли либо лишь между меня мне многие может
        можно мой мы на над надо нас не него нее неё нет ни них но ну о об однако он она они оно от очень по под после
        потому при про с сам себе себя со так также такой там те тем то того тоже той только том тот ты у уже хотя чего
        чем через что чтобы эта эти этим этих это этого этой этом этот я который которая которое которые которого
        которой которых которым которую свой свою своего своей своих этому
    """,
    "sv": """
        alla allt att av bara bland blev bli blir blivit de dem den denna deras dess dessa det detta dig din dock du där
        då efter eller en er ett från för före genom ha hade han hans har hennes hon hos hur i icke in ingen inom inte
        jag ju kan kunde man med mellan men mer mig min mot mycket måste ni nu när någon något några och om oss på redan
        samma sedan sig sin sina sitt ska skall skulle som så sådan till under upp ut utan vad var vara varför varit
        varje vars vem vi vid vilka vilken vill än är även över
    """,
    "tr": """
        acaba ama ancak aslında artık az bana bazı belki ben beni benim beri bile bir birçok biri birkaç biz bize bizi
        bizim böyle bu buna bunda bundan bunlar bunları bunun çok çünkü da daha dahi de değil diğer diye dolayı en fakat
        gibi göre ha hangi hatta hem henüz hep hepsi her hiç hiçbir için ile ilgili ise işte kadar karşı kendi kendine
        ki kim kimse mı mi mu mü nasıl ne neden nerede o olan olarak oldu olduğu olduğunu olması olmak olmayan olsa olup
        olur ona ondan onlar onların onu onun oysa öyle rağmen sadece sanki şey siz size sizin şu sonra tarafından tüm
        üzere ve veya ya yani yine yok zaten
    """,
    "uk": """
        а або адже але б без більш би був була були було бути в вам вас вже ви від воно він вона вони все всі всіх вся
        де для до його є же з за зі і із її їх їм й кожний к коли ли лише між мене мені ми може можна на над нас наш не
        нею ні ним них о об однак ось от перед під після по при про проте с саме себе та так також такий там те теж ти
        тим тих тільки то того той тому тощо у хто це цей ця цього цієї цих чи чого через що щоб який яка яке які якого
        якої яких яким я як якщо
    """,
    "vi": """
        ai anh bị bởi các cái cả chỉ cho chưa chúng có còn của cũng cùng do dù đã đang đây đến để đều đó được gì hay hơn
        hoặc khi không là lại lên mà mình mọi một mỗi này nào nên nếu ngay như nhưng những nó nữa ở qua ra rằng rất rồi
        sau sẽ so sự ta tại theo thì tới trên trong trước từ và vào vẫn về vì vừa với
    """,
    "zh": """
        的 了 是 在 和 与 與 及 或 不 也 都 就 而 但 之 于 於 从 從 由 向 对 對 为 為 将 將 被 把 让 讓 给 給 所 其 这
        這 那 该 該 着 著 过 過 们 們 我 你 他 她 它 您 很 更 最 又 再 还 還 并 並 且 则 則 若 如 因 以 至 到 等 有 没
        沒 会 會 能 可 要 一 个 個 些 每 各 某 此 哪 什 么 麼 吗 嗎 呢 吧 啊 时 時 说 說 沒有 没有 自己
    """,
}
"""Articles, pronouns, prepositions, conjunctions, auxiliaries, adverbs of the kind and verbs of saying.

They are our own choice, folded. In Arabic, prefixed particles stand with their word; in Chinese and Japanese most are
characters.
"""

_SAME = {"nb": "no", "nn": "no", "yue": "zh"}


@cache
def function_words(tag: str) -> frozenset[str]:
    """Return the folded words of grammar of a BCP 47 tag's language; none for languages nobody has listed."""
    primary = primary_code(tag)
    return frozenset(_WORDS.get(_SAME.get(primary, primary), "").split())
