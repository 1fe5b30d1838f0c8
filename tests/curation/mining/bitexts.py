"""Small bitexts of our own writing, put together from sentences and the terms that stand in them."""

from collections.abc import Iterable, Sequence

from termcheck.curation.mining import Pair
from termcheck.errors import Place

# In the sentences {0} is a term; behind one in Korean stand the particles for a consonant and for a vowel.
KO_EN = (
    ("소식통은 {0:이/가} 어제 문을 닫았다고 말했다.", "The source said {0} closed yesterday."),
    ("주민들은 {0:을/를} 두려워한다.", "Residents fear {0}."),
    ("겨울이 오자 {0:은/는} 조용해졌다.", "When winter came, {0} fell silent."),
    ("그 기자는 {0}에서 사흘을 보냈다.", "The reporter spent three days at {0}."),
    ("아침마다 학생들이 {0} 앞을 지나간다.", "Every morning students walk past {0}."),
    ("이 소문은 {0:과/와} 관련이 없다.", "This rumour has nothing to do with {0}."),
    ("올해 예산은 {0}의 몫이 가장 크다.", "In this year’s budget the share of {0} is the largest."),
)
KO_EN_TERMS = (
    ("보위부", "the State Security Department"),
    ("장마당", "the market"),
    ("국경경비대", "the border guard"),
    ("혜산", "Hyesan"),
    ("압록강", "the Amnok River"),
    ("유엔", "the United Nations"),
)
EN_DE = (
    ("The minister opened {0} on Monday.", "Die Ministerin eröffnete {0} am Montag."),
    ("Nobody had expected {0} so early.", "Niemand hatte {0} so früh erwartet."),
    ("Farmers complain about {0} every spring.", "Bauern klagen jedes Frühjahr über {0}."),
    ("The paper printed a long report on {0}.", "Die Zeitung druckte einen langen Bericht über {0}."),
    ("Without {0} the harbour would be empty.", "Ohne {0} wäre der Hafen leer."),
    ("Two lawyers wrote a book about {0}.", "Zwei Anwälte schrieben ein Buch über {0}."),
)
EN_DE_TERMS = (
    ("the World Health Organization", "die Weltgesundheitsorganisation"),
    ("the border guard", "den Grenzschutz"),
    ("the cease-fire", "die Waffenruhe"),
    ("the supply chain", "die Lieferkette"),
    ("Lake Constance", "den Bodensee"),
)
EN_JA = (
    ("{0} was discussed at the meeting.", "会議で{0}が議論された。"),
    ("The committee warned of {0} again.", "委員会は再び{0}に警告した。"),
    ("Readers asked many questions about {0}.", "読者から{0}について多くの質問があった。"),
    ("A map of {0} hangs on the wall.", "壁に{0}の地図が掛かっている。"),
    ("For years {0} remained unknown.", "長年{0}は知られていなかった。"),
    ("The film shows {0} at night.", "映画は夜の{0}を映す。"),
)
EN_JA_TERMS = (
    ("the nuclear power plant", "原子力発電所"),
    ("the aircraft carrier", "航空母艦"),
    ("the server", "サーバー"),
    ("the immune system", "免疫系"),
    ("the earthquake", "地震"),
)
EN_RU = (
    ("The mayor spoke about {0} for an hour.", "Мэр час говорил о {1}."),
    ("Fishermen saw {0} from the shore.", "Рыбаки видели с берега {2}."),
    ("The price of {0} rose twice.", "Цена {3} выросла дважды."),
    ("Engineers will repair {0} in autumn.", "Инженеры починят {2} осенью."),
    ("A museum of {0} opens soon.", "Скоро откроется музей {3}."),
    ("Children draw {0} with chalk.", "Дети рисуют мелом {2}."),
)
EN_RU_TERMS = (
    ("the icebreaker", "ледоколе", "ледокол", "ледокола"),
    ("the hydroelectric station", "гидроэлектростанции", "гидроэлектростанцию", "гидроэлектростанции"),
    ("the satellite", "спутнике", "спутник", "спутника"),
    ("the telescope", "телескопе", "телескоп", "телескопа"),
)
EN_ZH = (
    ("{0} was discussed at the meeting.", "会议讨论了{0}。"),
    ("The committee warned of {0} again.", "委员会再次警告{0}。"),
    ("Readers asked many questions about {0}.", "读者就{0}提出许多问题。"),
    ("A map of {0} hangs on the wall.", "墙上挂着{0}地图。"),
    ("For years {0} remained unknown.", "多年来{0}不为人知。"),
    ("The film shows {0} at night.", "影片拍下夜里{0}。"),
)
EN_ZH_TERMS = (
    ("the nuclear power plant", "核电站"),
    ("the aircraft carrier", "航空母舰"),
    ("the immune system", "免疫系统"),
    ("the earthquake", "地震"),
    ("the satellite", "卫星"),
)
_SYLLABLES_WITH_ONE_VOWEL = 28


class _Noun(str):
    """A Korean noun that takes the particle for its last sound."""

    __slots__ = ()

    def __format__(self, particles: str) -> str:
        consonant, _, vowel = particles.partition("/")
        closed = (ord(self[-1]) - ord("가")) % _SYLLABLES_WITH_ONE_VOWEL
        return f"{self!s}{consonant if closed else vowel}"


def numbered(texts: Iterable[tuple[str, str]]) -> list[Pair]:
    """Return texts and their translations as the pairs of a file."""
    return [Pair(source, target, Place("pairs.tsv", line)) for line, (source, target) in enumerate(texts, start=2)]


def bitext(sentences: Sequence[tuple[str, str]], terms: Sequence[tuple[str, ...]]) -> list[Pair]:
    """Return every sentence with every term."""
    return numbered(
        (source.format(_Noun(term[0])), target.format(*(term[1:] if "{0" in target else term)))
        for source, target in sentences
        for term in terms
    )
