"""Words of every day: what texts about anything say often, so that it is seldom a term."""

from functools import cache

from termcheck.language_codes import primary_code

_WORDS = {
    "de": """
        ähnlich allgemein alt anfang angeben anzahl april arbeit art august beginn beispiel bekannt bekommen benötigen
        besser bestimmt bieten bild bleiben bringen dezember dienstag ding donnerstag drei einfach ende entsprechend
        ergebnis erhalten ersten erste fall februar finden folgen folgend form frage frau freitag führen fünf ganz
        geben gehen gehören gemeinsam gestern gleich groß grund gut halten hand heute hoch information insgesamt jahr
        januar juli jung juni klein kommen lang lassen leben leicht leute liegen machen mai mal mann märz mensch
        minute mittwoch möglich möglichkeit monat montag morgen name nehmen neu november nummer oktober ort paar
        problem prozent punkt recht sagen samstag schließlich schnell sehen seite september setzen sonntag stark
        stehen stelle stellen stunde tag teil tun uhr unterschiedlich verfügbar vergangen verschieden verwenden
        verwendung vier vorhanden weit weitere weitgehend welt weise wichtig wissen woche wort zahl zeigen zeit ziel
        zwei
    """,
    "en": """
        able account action activity actual add afternoon agree aim allow amount announce answer appear april area
        arrive article ask attempt august available average avoid away back bad base beautiful become begin believe
        best better big billion bit body book boy break bring build business buy call care carry case cause center
        central centre certain chance change child choose city claim clear close cold come common community company
        compare complete concern condition confirm consider contain continue control cost could country couple course
        create current cut daily danger date day deal december decide decision deep demand describe detail develop
        development difference different difficult direct discuss do door double drop due early easy effect effective
        effort eight else end enjoy enough enter entire especially evening event example exist expect experience
        explain eye face fact factor fail fall family far fast father february feel figure final find fine first five
        focus follow food force form former found four free friday friend full further future general get girl give go
        goal good great ground group grow half hand happen hard head hear heart help high hit hold home hope hot hour
        house however huge human hundred idea important improve include increase indicate information instead interest
        involve issue item january job join july june keep key kill kind know lack large last late later lead leave
        left let level lie life light likely limit line list little live local long look lose lot low main maintain
        major make man mark march material matter mean measure meet meeting member mention method middle million mind
        minute monday money month morning mother move name nature necessary need new news next night nine normal note
        november number occur october offer office old open order organization outside page part particular past pay
        people percent perform period person phone piece place plan play point position possible prepare present
        pressure prevent previous price private problem process produce product program project protect prove provide
        public pull purpose push put question quick quickly raise range rate reach read ready real reason receive
        recent recently record red reduce relate release remain remove report represent request require research
        resource respond response rest result return right rise road role room rule run safe saturday say scene second
        section see seek seem sell send september serious serve service set seven share short show side sign
        significant similar simple single site situation six size small social society sort sound source speak special
        specific spend staff stage stand standard start state statement step stop story street strong study subject
        suggest sunday support sure system table take talk team tell ten term test thing think thousand three thursday
        time today together tomorrow tonight top total town travel trouble true try tuesday turn two type understand
        use useful usual usually value various version view visit voice wait walk want warn watch water way wednesday
        week weekend well white whole wide win wish woman wonder word work world worry worse worst write wrong year
        yes yesterday young
    """,
    "es": """
        abril acuerdo agosto alguien alto año antiguo apartado ayer bueno buscar caso ciudad claro cosa crear cuatro
        dar deber decir dejar detalle día diciembre dinero dos ejemplo elegir encontrar enero estado explicar fácil
        febrero fecha fin final forma general gente gran grande grupo haber hacer hombre hora hoy igual importante
        incluir información ir joven jueves julio junio largo llegar llevar lugar lunes malo mañana manera marzo
        martes mayo mayor mejor mes miembro miércoles millón minuto modo momento mujer mundo necesario noche nombre
        noviembre nuevo número octubre página país palabra parte pasado pasar pedir pensar pequeño persona poder poner
        posible pregunta primer primero problema próximo puesto punto querer razón real resultado sábado saber salir
        seguir segundo semana septiembre siguiente situación solo tarde tema tener tiempo tipo trabajo tres último
        único usar uso utilizar varios veces vez ver vida viernes vista vivir
    """,
    "fr": """
        ajouter aller an ancien année août appeler arriver aujourd avril beau besoin bien bon cas changer chose cinq
        commencer comprendre connaître continuer cours date décembre demain demander dernier deux devenir devoir
        dimanche dire donner effet enfant exemple façon faire falloir femme février fin fois forme général gens grand
        groupe heure hier homme important information janvier jeudi jeune jour juillet juin lieu liste long lundi mai
        mardi mars mauvais meilleur même mercredi mettre mieux million minute mois moment monde montrer moyen
        nécessaire nom nombre nouveau novembre octobre page part partie passer pays permettre personne petit pouvoir
        premier prendre présent problème prochain quatre question raison rendre rester résultat samedi savoir semaine
        septembre seul situation suite suivant système temps tenir travail trois trouver type utiliser utilisation
        vendredi venir vie ville voir vouloir
    """,
    "ja": """
        今日 昨日 明日 今年 去年 時間 場合 人々 自分 必要 可能 問題 情報 方法 使用 利用 全体 部分 一部 以上 以下 最初
        最後 現在 最近 今回 前回 次回 重要 結果 理由 意味 関係 状況 月曜日 火曜日 水曜日 木曜日 金曜日 土曜日 日曜日
        多数 種類 変更 例 数 他 内容 対象 確認 説明 作成 追加 設定 表示
    """,
    "ko": """
        가능 가족 개월 거리 결과 결정 경험 계획 관계 관계자 관련 국가 규모 그룹 금요일 기간 기회 길 나라 날 남성 남자
        내년 내용 노력 능력 단계 달 대부분 대상 도시 도움 마을 말 목요일 목표 문제 물 미래 밤 방법 방식 변화 보고 부모
        부분 분 분야 사람 사람들 사실 사이 사진 사항 상태 상황 생각 생활 선택 설명 세계 소리 수요일 수준 시간 시작
        시점 아버지 아이 아이들 아침 양 어린이 어머니 언론 여성 여자 역할 연구 예정 올해 요구 월요일 위치 의견 의미
        이번주 이야기 이름 이유 인간 일부 일요일 입장 자료 자리 작년 작업 장소 전체 정보 제공 제품 조사 주말 준비
        지난달 지난주 지난해 지역 지원 집 참가 책임 처음 최고 최대 최초 친구 토요일 특징 필요 하루 학생 행사 현장 형태
        화요일 확인 환경 활동 효과 힘
    """,
    "ru": """
        август апрель большой больший весь вид возможность возможный вопрос воскресенье время второй вторник год город
        группа дата два декабрь день деньга дело дом другой жизнь завтра земля знать иметь использование использовать
        июль июнь конец лето любой люди май март место месяц минута мир многие мочь мужчина название начало неделя
        новый ноябрь ночь нужный общий один октябрь основной ответ первый понедельник последний пример проблема
        процент пятница раз работа ребенок результат рука сегодня сентябрь сказать следующий слово случай среда страна
        суббота сторона сутки тип три утро февраль хороший цель час часть человек четверг число январь
    """,
}
"""Verbs, nouns and adjectives of our own choice, folded, beside the words of grammar."""


@cache
def everyday_words(tag: str) -> frozenset[str]:
    """Return folded everyday words of a BCP 47 tag's language; none for languages nobody has listed."""
    return frozenset(_WORDS.get(primary_code(tag), "").split())
