"""Write a bilingual table and a glossary for the benchmarks: made-up Korean and English, the same for the same seed.

    python benchmarks/generate.py FOLDER --pairs 50000 --terms 10000

writes ``pairs.tsv`` (``ko``, ``en``) and ``glossary.tsv`` into FOLDER.
The words are some ordinary ones and thousands of syllables put together, drawn by Zipf's law,
so that there are always rare words that no cache has seen.
A hundred of the glossary's terms occur in the pairs, one in a pair on average, as those of a real desk do;
the others have renderings of words that occur, and sources that do not.
Of a hundred renderings about 85 are the preferred one, 8 an admitted one, 4 are lacking and 3 mistyped.
No pair is written twice unless ``--repeated`` gives the share of those that are.
"""

import argparse
import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, islice
from pathlib import Path

SEED = 20250101
OCCURRING = 100
_VOCABULARY = 20_000
_REMEMBERED = 1_000
"""So many of the latest pairs may be repeated."""

_TERMS_IN_A_PAIR = (0, 0, 0, 1, 1, 1, 2, 2, 3)
_RENDERED, _ADMITTED, _LACKING = 0.85, 0.08, 0.04
_SYLLABLES_WITH_ONE_VOWEL = 28

_HANGUL = (
    "가 감 강 개 거 건 경 고 공 과 관 광 교 구 국 군 권 규 금 기 남 내 노 농 단 달 담 대 도 독 동 두 등 력 "
    "령 로 리 림 만 명 모 무 문 물 민 발 방 배 백 범 법 변 병 보 복 본 부 북 분 비 사 산 상 생 서 석 선 설 "
    "성 세 소 속 송 수 순 시 식 신 실 심 안 양 어 업 역 연 영 예 온 외 용 우 운 원 위 유 육 음 의 인 일 임 "
    "자 작 장 재 전 점 정 제 조 주 준 중 지 직 진 차 창 천 철 청 체 초 총 최 추 출 충 치 탄 태 토 통 투 특 "
    "판 평 표 품 하 학 한 합 항 해 행 향 현 협 형 호 화 환 활 회 후"
).split()
_COMMON_NOUNS = (
    "정부 주민 지역 문제 사람 시간 경제 시장 가격 학교 병원 공장 도시 농장 식량 전기 도로 관계 "
    "회의 계획 결과 상황 국경 무역 조사 사건 지원 생활 가족 여성 학생 기자 신문 방송 소식 올해 "
    "지난해 최근 겨울 여름 바다 산업 건설 기술 교육 보건 환경 안전 평화 역사"
).split()
_AFTER_CONSONANT = "은 이 을 과 의 에 에서 으로 도".split()
_AFTER_VOWEL = "는 가 를 와 의 에 에서 로 도".split()
_PREDICATES = "말했다 밝혔다 전했다 열렸다 늘었다 보인다 알려졌다 덧붙였다 시작됐다 강조했다 나타났다 지적했다".split()

_ONSETS = "b br c ch cl d dr f fl g gr h j k l m n p pl pr qu r s sh sl sp st str t th tr v w".split()
_VOWELS = "a a a e e e i i o o u ai ea ee oa oo ou".split()
_CODAS = "b ck d ft g ll lt m mp n nd ng nt p r rd rm rn rt s sh ss st t th x".split()
_ENDINGS = ("", "", "", "", "s", "s", "ed", "ing", "er", "ly", "al", "ment", "ous", "ity")
_SMALL_WORDS = (
    "the the the the the of of of and and to to to in in a a a that for was on with as by at from is it has had were "
    "its be are this which would who but not they an or said after their have been he will more about than when into"
).split()
_COMMON_WORDS = (
    "people country year government market price school hospital factory city farm food power road border "
    "trade report plan result winter summer water river family woman student reporter paper news office "
    "leader worker soldier village house station railway harbour money bank shop garden mountain island "
    "north south east west young old large small new early late public private local open closed cold warm "
    "quiet strong weak made said went came took gave found kept left held showed brought built opened began "
    "ended grew fell rose moved spoke wrote asked told sent paid"
).split()
_HEADS = "ministry party committee province agency bureau district council army university river bridge".split()


@dataclass(frozen=True, slots=True)
class Entry:
    """A concept of the glossary: its source term, its preferred rendering and an admitted one."""

    source: str
    preferred: str
    admitted: str


@dataclass(frozen=True, slots=True)
class Words:
    """The words that texts are made of, the commonest first, with their summed weights after Zipf."""

    nouns: Sequence[str]
    english: Sequence[str]
    weights: Sequence[float]


@dataclass(frozen=True, slots=True)
class Inputs:
    """The files that were written."""

    pairs: Path
    glossary: Path


def generate(folder: Path, pairs: int, terms: int, repeated: float = 0.0, seed: int = SEED) -> Inputs:
    """Write so many pairs and concepts into a folder; ``repeated`` is the share of pairs written before, 0 to 1.

    The pairs are the same whatever the number of terms, from a hundred on.
    """
    inputs = Inputs(folder / "pairs.tsv", folder / "glossary.tsv")
    words = _words(_chance(seed))
    entries = list(islice(_entries(_chance(seed + 1), words), terms))
    with inputs.glossary.open("w", encoding="utf-8", newline="\n") as file:
        file.write("id\tko\ten\ten:admitted\n")
        file.writelines(
            f"c{number}\t{entry.source}\t{entry.preferred}\t{entry.admitted}\n" for number, entry in enumerate(entries)
        )
    with inputs.pairs.open("w", encoding="utf-8", newline="\n") as file:
        file.write("ko\ten\n")
        file.writelines(islice(_rows(_chance(seed + 2), words, entries[:OCCURRING], repeated), pairs))
    return inputs


def _chance(seed: int) -> random.Random:
    """Return a source of chance that is the same on every machine."""
    return random.Random(seed)  # noqa: S311 - nothing here is a secret


def _words(chance: random.Random) -> Words:
    """Return the vocabulary."""
    weights = list(accumulate(1 / (rank + 3) for rank in range(_VOCABULARY)))
    return Words(_distinct(chance, _COMMON_NOUNS, _noun), _distinct(chance, _COMMON_WORDS, _english_word), weights)


def _distinct(chance: random.Random, common: Sequence[str], word: Callable[[random.Random], str]) -> Sequence[str]:
    """Return a vocabulary without repetition: the common words, then made-up ones, the short before the long."""
    found = dict.fromkeys(common)
    while len(found) < _VOCABULARY:
        found[word(chance)] = None
    return [*common, *sorted(list(found)[len(common) :], key=len)]


def _noun(chance: random.Random) -> str:
    return "".join(chance.choices(_HANGUL, k=chance.choice((2, 2, 2, 3, 3, 4))))


def _english_word(chance: random.Random) -> str:
    syllables = chance.choice((1, 1, 2, 2, 3))
    return "".join(_syllable(chance) for _ in range(syllables)) + chance.choice(_ENDINGS)


def _syllable(chance: random.Random) -> str:
    return chance.choice(_ONSETS) + chance.choice(_VOWELS) + chance.choice(_CODAS)


def _entries(chance: random.Random, words: Words) -> Iterator[Entry]:
    """Yield concepts without end, no source and no rendering twice; those that are to occur come first."""
    taken = set(words.nouns)
    while True:
        source = _noun(chance) + chance.choice(("", "", " ")) + _noun(chance)
        named = _name(chance, words)
        preferred = named if chance.random() < _RENDERED else named.lower()
        admitted = f"{preferred} {chance.choice(_HEADS)}"
        if taken.isdisjoint((source, source.replace(" ", ""), preferred.lower(), admitted.lower())):
            taken |= {source, source.replace(" ", ""), preferred.lower(), admitted.lower()}
            yield Entry(source, preferred, admitted)


def _name(chance: random.Random, words: Words) -> str:
    """Return a rendering of one to three words, all of which occur in the texts."""
    named = [chance.choice(words.english).title() for _ in range(chance.choice((1, 2, 2, 3)))]
    return " ".join([*named[:-1], chance.choice((named[-1], chance.choice(_HEADS).title()))] if named[1:] else named)


def _rows(chance: random.Random, words: Words, entries: Sequence[Entry], repeated: float) -> Iterator[str]:
    """Yield rows without end."""
    latest: list[str] = []
    while True:
        if latest and chance.random() < repeated:
            yield chance.choice(latest)
            continue
        row = _row(chance, words, entries)
        latest = [*latest[-_REMEMBERED:], row] if repeated else latest
        yield row


def _row(chance: random.Random, words: Words, entries: Sequence[Entry]) -> str:
    """Return a sentence and its translation, in which a few terms stand."""
    standing = chance.choices(entries, k=chance.choice(_TERMS_IN_A_PAIR)) if entries else []
    return f"{_korean(chance, words, standing)}\t{_english(chance, words, standing)}\n"


def _korean(chance: random.Random, words: Words, standing: Sequence[Entry]) -> str:
    nouns = chance.choices(words.nouns, cum_weights=words.weights, k=chance.randrange(6, 18))
    for entry in standing:
        nouns.insert(chance.randrange(len(nouns) + 1), entry.source)
    eojeols = [noun + _particle(chance, noun) for noun in nouns]
    if chance.random() < _ADMITTED:
        eojeols.insert(1, f"{chance.randrange(1, 3000)}명이")
    return f"{' '.join(eojeols)} {chance.choice(_PREDICATES)}."


def _particle(chance: random.Random, noun: str) -> str:
    """Return a particle that fits the sound a noun ends in."""
    closed = (ord(noun[-1]) - ord("가")) % _SYLLABLES_WITH_ONE_VOWEL
    return chance.choice(_AFTER_CONSONANT if closed else _AFTER_VOWEL)


def _english(chance: random.Random, words: Words, standing: Sequence[Entry]) -> str:
    content = iter(chance.choices(words.english, cum_weights=words.weights, k=40))
    running = [
        chance.choice(_SMALL_WORDS) if chance.random() < 1 / 2 else _written(chance, next(content))
        for _ in range(chance.randrange(14, 38))
    ]
    for rendering in (_rendering(chance, entry) for entry in standing):
        running.insert(chance.randrange(len(running) + 1), rendering)
    sentence = " ".join(running)
    return f"{sentence[0].upper()}{sentence[1:]}."


def _written(chance: random.Random, word: str) -> str:
    """Return a word as running text has it: now and then as a name, in quotes, or before a comma."""
    match chance.randrange(25):
        case 0 | 1:
            return word.title()
        case 2 | 3:
            return f"{word},"
        case 4:
            return f"“{word}”"
        case _:
            return word


def _rendering(chance: random.Random, entry: Entry) -> str:
    """Return how a translator renders a term: nearly always as the glossary wants it."""
    drawn = chance.random()
    if drawn < _RENDERED:
        return entry.preferred
    if drawn < _RENDERED + _ADMITTED:
        return entry.admitted
    return "it" if drawn < _RENDERED + _ADMITTED + _LACKING else _mistyped(chance, entry.preferred)


def _mistyped(chance: random.Random, word: str) -> str:
    """Return a word with two neighbouring letters exchanged."""
    at = chance.randrange(1, len(word) - 1)
    return word[:at] + word[at + 1] + word[at] + word[at + 2 :]


def main() -> None:
    """Write the files that the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--pairs", type=int, default=50_000)
    parser.add_argument("--terms", type=int, default=10_000, help="concepts, each with a term and two renderings")
    parser.add_argument("--repeated", type=float, default=0.0, help="share of pairs that were written before, 0 to 1")
    parser.add_argument("--seed", type=int, default=SEED)
    given = parser.parse_args()
    given.folder.mkdir(parents=True, exist_ok=True)
    generate(given.folder, given.pairs, given.terms, given.repeated, given.seed)


if __name__ == "__main__":
    main()
