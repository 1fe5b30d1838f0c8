"""Direct speech stands in brackets in each text of the tables; a text without brackets has none."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termcheck.matching.quotations import quotations


def bracketed(content: str) -> str:
    """Return a text with brackets around its direct speech."""
    pieces, last = [], 0
    for span in quotations(content):
        pieces += [content[last : span.start], "[", content[span.start : span.end], "]"]
        last = span.end
    return "".join((*pieces, content[last:]))


def check(expected: str) -> None:
    assert bracketed(re.sub(r"[\[\]]", "", expected)) == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param("The defectors climbed Mt. Paektu.", id="no marks"),
        pytest.param("the so-called 'defector'", id="scare quotes"),
        pytest.param("They slandered our “Highest Dignity” again.", id="a term"),
        pytest.param("“Highest Dignity” is what they call him.", id="a term that begins a sentence"),
        pytest.param("“Highest Dignity”", id="a term alone"),
        pytest.param("“Mt. Paektu” is a mountain.", id="the full stop of an abbreviation"),
        pytest.param("They call him the “Highest Dignity.”", id="an American full stop behind a term"),
        pytest.param("The “Highest Dignity,” a title, is no name.", id="an American comma behind a term"),
        pytest.param("“Defector,” “refugee,” and “migrant” are not the same.", id="a list of terms, American"),
        pytest.param("'Defector', 'refugee' and 'migrant' are not the same.", id="a list of terms, British"),
        pytest.param("Say: ‘refugee’, ‘defector’.", id="a list behind a colon"),
        pytest.param("Headline: “Defectors”", id="a title behind a colon"),
        pytest.param("He wrote “Let Us Step Up the Building of the Country” in May.", id="a title in capitals"),
        pytest.param("It’s the soldiers’ rice, not the Kims’.", id="apostrophes"),
        pytest.param("It's the soldiers' rice, not the Kims'.", id="straight apostrophes"),
        pytest.param("’Tis the ’90s, and 'em were the soldiers' days, said one.", id="elisions"),
        pytest.param("‘90s rice and ‘em, the soldiers’, he said.", id="elisions with the wrong apostrophe"),
        pytest.param("rock 'n' roll on the radio", id="rock 'n' roll"),
        pytest.param("the ‘defectors’ fled with the soldiers’ rice", id="a plural in single marks, and a possessive"),
        pytest.param("the ‘defectors’ and the ‘soldiers’ of the camp", id="two plurals in single marks"),
        pytest.param('A 5" gun stands beside a 6" gun, and it is 6\'2" long.', id="inches and feet"),
        pytest.param("and so they went home” and then it rained for days.", id="a closing mark alone"),
        pytest.param('a tag <a href="https://example.org/a-page" title="a page"> inside', id="attributes"),
        pytest.param("He read 《The Long March of the People Who Never Came Home》.", id="marks of titles"),
        pytest.param("SEOUL — The party said so.", id="a dash behind a dateline"),
        pytest.param("the party\n— which was founded in 1945 — said", id="a dash where a line is wrapped"),
        pytest.param("— The party held a rally and the press wrote of it.", id="an item of a list with a dash"),
        pytest.param("— Rodong Sinmun", id="a source behind a dash"),
        pytest.param("–5 degrees on Mt. Paektu.", id="a minus"),
        pytest.param("“” and \"\" and «» and '' and ‘’", id="nothing in marks"),
        pytest.param("[“We will not go.”]", id="a sentence alone"),
        pytest.param("[“We will go to the mountain”] said one of them.", id="more than a few words"),
        pytest.param("[“Yes,”] he said.", id="one word with a comma"),
        pytest.param("[“Never!”] he said.", id="one word with an exclamation mark"),
        pytest.param("He said, [“I will.”]", id="two words behind a comma"),
        pytest.param("[“I think,”] he said, [“so.”]", id="speech in two parts"),
        pytest.param("He spoke of [“no war, no peace”] in May.", id="a comma inside"),
        pytest.param("He called it [“a most serious act of open provocation”] in May.", id="a part of a sentence"),
        pytest.param("[“The ‘Highest Dignity’ has not spoken,”] he said.", id="a term inside speech"),
        pytest.param("[“He said, ‘I will go,’ and went.”]", id="speech inside speech"),
        pytest.param("[‘He said, “I will go,” and went.’]", id="British marks"),
        pytest.param("[“It’s the ’90s,”] he said.", id="apostrophes inside"),
        pytest.param("[‘It’s the defectors’ rice, not ours,’] he said.", id="apostrophes inside single marks"),
        pytest.param("['It's the defectors' rice, not ours,'] he said.", id="apostrophes inside straight marks"),
        pytest.param('["We will not go,"] he said, ["without the defectors."]', id="straight marks"),
        pytest.param('["He said “yes” and went,"] said one.', id="curly marks inside straight ones"),
        pytest.param('[“We will not go at all"] and ["we will not go at all”]', id="marks of two kinds"),
        pytest.param("[“The first of two.]\n\n[“The second one.”] And on.", id="speech over paragraphs"),
        pytest.param("[“The first of two.]\r\n \r\nNo more.", id="the next paragraph has none"),
        pytest.param("[and so they went home.”] Then it rained for days.", id="speech that opened before"),
        pytest.param('[and so they went home."] Then it rained for days.', id="the same with straight marks"),
        pytest.param("He said: [“this is where it is cut]", id="a mark that nothing closes"),
        pytest.param("[‘This is where it is cut.]", id="a single mark at the beginning that nothing closes"),
        pytest.param("HEADLINE: Kim Says [“We Will Never Give Up Our Arms”] in Speech", id="a headline in capitals"),
        pytest.param("[“We are\nwrapped in lines here.”]\nAnd on it goes.", id="wrapped lines"),
        pytest.param("([“It is so!”])", id="in brackets"),
    ],
)
def test_english(text: str) -> None:
    check(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("그들은 “최고존엄”을 모독했다고 비난했다.", id="a term"),
        pytest.param("이른바 ‘탈북자’ 문제", id="scare quotes"),
        pytest.param("“최고존엄”이라고 부른다.", id="something called by a name"),
        pytest.param("“위대한 수령 원수님”이라고 부르는 사람들", id="something called by a longer name"),
        pytest.param("‘최고존엄’, ‘원수님’ 등의 호칭", id="a list of terms"),
        pytest.param("「국가보안법」 제7조와 『로동신문』 1면", id="a law and a newspaper"),
        pytest.param("《우리 인민은 영원히 그 길을 함께 갈 것이다》를 읽었다.", id="a title"),
        pytest.param("한 주민은 [“간다.”]고 말했다.", id="a sentence"),
        pytest.param("한 주민은 [“좋다”]고 말했다.", id="a word with 고"),
        pytest.param("한 주민은[“좋다”]며 웃었다.", id="no space before"),
        pytest.param('한 주민은["좋다"]고 말했다.', id="straight marks without a space before"),
        pytest.param("한 주민은 ['좋다']고 생각했다.", id="a thought in single marks"),
        pytest.param('한 주민은 ["간다.“]고 말했다.', id="marks of two kinds"),
        pytest.param("[“우리의 목표는 통일”]이라고 강조했다.", id="a noun at the end"),
        pytest.param("[“탈북자는 배신자”]라며 비난했다.", id="라며"),
        pytest.param("[“우리는 결코 물러서지 않을 것이며 끝까지 갈 것”]이라고 했다.", id="more than a few words"),
    ],
)
def test_korean(text: str) -> None:
    check(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("彼らは「最高尊厳」を冒涜した。", id="ja: a term"),
        pytest.param("「最高尊厳」と呼ばれる。", id="ja: something called by a name"),
        pytest.param("「いわゆる脱北者」という言葉", id="ja: という"),
        pytest.param("『終わりの国とハードボイルドの山の長い物語』を読んだ。", id="ja: a title"),
        pytest.param("彼は[「行く」]と述べた。", id="ja: a verb with と"),
        pytest.param("彼は[「我々は決して屈服しないだろうと思う」]と述べた。", id="ja: long"),
        pytest.param("[「はい。」]と彼は言った。", id="ja: a full stop"),
        pytest.param("[「彼は『行く』と言った。」]と述べた。", id="ja: speech inside speech"),
        pytest.param("[誰も行かない。」]と述べた。", id="ja: speech that opened before"),
        pytest.param("彼は[｢行く｣]と述べた。", id="ja: half width"),
        pytest.param("称其为“最高尊严”。", id="zh: a term"),
        pytest.param("所谓“脱北者”问题", id="zh: scare quotes"),
        pytest.param("“一带一路”、“丝绸之路”都是名称。", id="zh: a list of terms"),
        pytest.param("《红楼梦》是一部小说，《我们的祖国和我们的家乡的故事》也是。", id="zh: titles"),
        pytest.param("他说：[“我去。”]", id="zh: a sentence"),
        pytest.param('他说["我去。"]', id="zh: straight marks"),
        pytest.param("他说，[“《红楼梦》好。”]", id="zh: a title inside"),
        pytest.param("[“好的”]，他说。", id="zh: a comma behind"),
        pytest.param("[“不！”]他说。", id="zh: an exclamation mark"),
        pytest.param("他说：[「我們說『不』就是不。」]", id="zh-Hant"),
        pytest.param("他们称之为[“反对一切形式的霸权主义和强权政治”]。", id="zh: more than twelve characters"),
        pytest.param("“กระทรวงความมั่นคงแห่งรัฐ” คือ", id="th: a term"),
        pytest.param("เขากล่าวว่า [“เราจะไม่ไปไหนโดยไม่มีพวกเขาอยู่ด้วยกัน”] เมื่อวาน", id="th: more than thirty letters"),
    ],
)
def test_scripts_without_spaces(text: str) -> None:
    check(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Sie nannten ihn die „Oberste Würde“.", id="de: a term"),
        pytest.param("die sogenannten „Überläufer“, die flohen", id="de: scare quotes"),
        pytest.param("„Überläufer“, „Flüchtlinge“ und „Migranten“", id="de: a list of terms"),
        pytest.param("das „Ministerium“-Gebäude", id="de: a compound"),
        pytest.param("[„Ja“], sagte er.", id="de: one word and a comma"),
        pytest.param("Er sagte: [„Ja“].", id="de: one word behind a colon"),
        pytest.param("[„Wir gehen nicht“], sagte er, [„ohne die anderen.“]", id="de: two parts"),
        pytest.param("[»Wir gehen nicht ohne die anderen«], sagte er.", id="de: marks of books"),
        pytest.param("[und nicht ohne die anderen.“] Dann ging er.", id="de: speech that opened before"),
        pytest.param("[„Er sagte: ‚Ich gehe.‘ Dann ging er.“]", id="de: speech inside speech"),
        pytest.param('[„Wir gehen nicht"], sagte er.', id="de: a straight closing mark"),
        pytest.param("« Dignité suprême » est un titre.", id="fr: a term"),
        pytest.param("l’« organe suprême » du parti", id="fr: behind an apostrophe"),
        pytest.param("[« Oui »], dit-il.", id="fr: one word and a comma"),
        pytest.param("Il a dit : [« Nous ne partirons pas sans eux. »]", id="fr: a sentence"),
        pytest.param("[« Il a dit : “Je pars.” Puis il est parti. »]", id="fr: speech inside speech"),
        pytest.param("[— Bonjour, dit-il. Comment allez-vous ?]\n[— Bien !]", id="fr: dialogue"),
        pytest.param("[— Bonjour, dit-il à\nl’homme.]\n[— Non.]", id="fr: dialogue in wrapped lines"),
        pytest.param("«Dignidad Suprema» es un título.", id="es: a term"),
        pytest.param("[«No nos iremos sin ellos»], dijo.", id="es: a sentence"),
        pytest.param("[—Hola] —dijo él[—. ¿Cómo estás?]", id="es: the narrator in between"),
        pytest.param("[—¿Quién va?]", id="es: a question"),
        pytest.param("Así es:\n[—Me voy.]", id="es: behind a colon"),
        pytest.param("«Высшее достоинство» — это титул.", id="ru: a term"),
        pytest.param("так называемые «перебежчики» бежали", id="ru: scare quotes"),
        pytest.param("[«Да»], — сказал он.", id="ru: one word and a comma"),
        pytest.param("[«Мы не уйдём без них»], — сказал он.", id="ru: a sentence"),
        pytest.param("[— Да,] — сказал он. [— Я иду.]", id="ru: the narrator in between"),
        pytest.param("[— Москва — столица России.]", id="ru: a dash inside speech"),
        pytest.param("„Najwyższa Godność” to tytuł.", id="pl: a term"),
        pytest.param("[„Nie pójdziemy bez nich”], powiedział.", id="pl: a sentence"),
        pytest.param("[– Tak] – powiedział. [– Idę.]", id="pl: dialogue"),
        pytest.param("Den ”högsta värdigheten” är en titel.", id="sv: a term"),
        pytest.param("[”Vi går inte utan dem”], sa han.", id="sv: a sentence"),
        pytest.param("[»Vi går inte utan dem»], sa han.", id="sv: marks of books"),
        pytest.param("[»Vi går ikke uden dem«], sagde han.", id="da: a sentence"),
        pytest.param("[”Emme lähde ilman heitä”], hän sanoi.", id="fi: a sentence"),
        pytest.param('"Özgürlük"ün anlamı', id="tr: a suffix behind a term"),
        pytest.param("[— Merhaba, dedi.]", id="tr: dialogue"),
        pytest.param("[«Δεν θα φύγουμε χωρίς αυτούς»], είπε.", id="el: a sentence"),
        pytest.param("ما يسمى «الكرامة العليا» لقب.", id="ar: a term"),
        pytest.param("قال: [«نعم»].", id="ar: one word behind a colon"),
        pytest.param("قال: [«لن نذهب من دونهم»].", id="ar: a sentence"),
        pytest.param("قال: [“لن نذهب.”]", id="ar: a full stop inside"),
        pytest.param("قال [”لن نذهب من دونهم إلى الجبل“] ثم مضى.", id="ar: marks the other way round"),
        pytest.param('הוא אמר: ["לא נלך בלי צה"ל והם."]', id="he: an acronym inside speech"),
        pytest.param("उन्होंने कहा, [“हम नहीं जाएँगे।”]", id="hi: a sentence"),
    ],
)
def test_other_languages(text: str) -> None:
    check(text)


MARKS = "“”„«»‹›‘’‚「」『』〝〟\"'—–"


@given(
    st.lists(st.sampled_from([*MARKS, " ", "\n", "\n\n", ",", ". ", "a", "the ", "Words", "s ", "좋다", "고", "行く"]))
)
def test_spans_are_in_order_apart_and_begin_and_end_with_something_visible(pieces: list[str]) -> None:
    content = "".join(pieces)
    end = 0
    for span in quotations(content):
        assert end <= span.start < span.end <= len(content)
        assert content[span.start] in MARKS or content[span.end - 1] in MARKS
        end = span.end


@given(st.text(st.sampled_from(MARKS + "ab ,.\n")), st.text(st.sampled_from(MARKS + "ab ,.\n")))
def test_paragraphs_do_not_look_at_one_another(one: str, other: str) -> None:
    one, other = one.strip() or "a", other.strip() or "a"
    alone = [(span.start, span.end) for span in quotations(other)]
    offset = len(one) + 2
    behind = [(span.start - offset, span.end - offset) for span in quotations(f"{one}\n\n{other}")]

    assert [span for span in behind if span[0] >= 0] == alone


@pytest.mark.parametrize(
    "opening", [*MARKS, " “", "“a ", "\n— A.", "\n— A, — b", "“a” ", "’ ‘", " '", "\n \n", "s’ ", "“»"]
)
def test_long_rows_of_marks_take_no_longer_than_their_length(opening: str) -> None:
    assert len(quotations(opening * 5_000)) <= 5_000
    assert len(quotations("“‘«" * 2_500 + opening * 5_000 + "”" * 2_500)) <= 5_001
