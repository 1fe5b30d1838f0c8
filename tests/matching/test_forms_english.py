"""English words: forms that are found, and other words that only look alike."""

import pytest
from forms import accepted, accused, table

FORMS = table("""
    defector | Two [defectors], the [defector]'s aim, the [defectors]’ hopes.
    refugee | [Refugees] and a [refugee].
    State Security Department | Several [State Security Departments].
    spokesman | The [spokesmen] met a [spokesman].
    policeman | Two [policemen].
    woman | The [women] left.
    child | All [children].
    knife | Sharp [knives].
    wife | Their [wives].
    half | Both [halves].
    leaf | The [leaves] fell.
    shelf | Empty [shelves].
    thief | [Thieves] came.
    bus | Three [buses].
    gas | Noble [gases].
    crisis | Two [crises].
    analysis | Several [analyses].
    phenomenon | Strange [phenomena].
    spy | Two [spies] and a [spy].
    party | The [parties].
    ministry | Both [ministries].
    box | Ballot [boxes].
    church | Old [churches].
    market | The [markets] closed.
    source | [Sources] said.
    ban | They [banned] it; [banning] it.
    smuggle | They [smuggled]; [smuggling]; he [smuggles].
    trade | [Traded], [trading], [trades].
    foot | Ten [feet].
    goose | The [geese].
    six-party talks | The [six-party talks].
""")
OTHER_WORDS = table("""
    organ | An organization, organic, organism.
    universe | The university, universal.
    policy | The police, a policeman.
    number | Numerical and numerous.
    image | Imaging, imagination, imaginary.
    connect | A connector.
    digit | Digital.
    human | A humane war.
    defector | Defection, defects, defective.
    general | Generous, generation.
    nation | National, nationality.
    community | Communism, communist.
    party | Partial, a part.
    minister | A minstrel.
    author | Authority, authorize.
    import | Important.
    secret | A secretary, secretion.
    intern | International, internal.
    commission | Commissar.
    new | News.
    UN | Uns.
    aid | Aide.
    war | Warning.
    corps | Corpse.
    moral | Morale.
    cadre | A cad.
    regimen | A regiman, a regime.
    regime | The regimen.
    man | The menu.
    state | A statue.
    office | An official.
    patient | Patience.
""")


@pytest.mark.parametrize(("term", "phrase"), FORMS)
def test_forms_are_found(term: str, phrase: str) -> None:
    assert accepted("en", term, phrase) == phrase
    assert accused("en", term, phrase) == phrase


@pytest.mark.parametrize(("term", "phrase"), OTHER_WORDS)
def test_other_words_are_other_words(term: str, phrase: str) -> None:
    assert accepted("en", term, phrase) == phrase
    assert accused("en", term, phrase) == phrase
