"""The codes of languages: which one of two letters stands for one of three, and the language that a tag begins with."""

import re

# ISO 639-1 before the codes of ISO 639-2 (bibliographic and terminological) and ISO 639-3 for the same languages.
_CODES = """
    aa aar, ab abk, ae ave, af afr, ak aka, am amh, an arg, ar ara, as asm, av ava, ay aym, az aze, ba bak, be bel,
    bg bul, bh bih, bi bis, bm bam, bn ben, bo bod tib, br bre, bs bos, ca cat, ce che, ch cha, co cos, cr cre,
    cs ces cze, cu chu, cv chv, cy cym wel, da dan, de deu ger, dv div, dz dzo, ee ewe, el ell gre, en eng, eo epo,
    es spa, et est, eu baq eus, fa fas per, ff ful, fi fin, fj fij, fo fao, fr fra fre, fy fry, ga gle, gd gla,
    gl glg, gn grn, gu guj, gv glv, ha hau, he heb, hi hin, ho hmo, hr hrv, ht hat, hu hun, hy arm hye, hz her,
    ia ina, id ind, ie ile, ig ibo, ii iii, ik ipk, io ido, is ice isl, it ita, iu iku, ja jpn, jv jav, ka geo kat,
    kg kon, ki kik, kj kua, kk kaz, kl kal, km khm, kn kan, ko kor, kr kau, ks kas, ku kur, kv kom, kw cor, ky kir,
    la lat, lb ltz, lg lug, li lim, ln lin, lo lao, lt lit, lu lub, lv lav, mg mlg, mh mah, mi mao mri, mk mac mkd,
    ml mal, mn mon, mr mar, ms may msa, mt mlt, my bur mya, na nau, nb nob, nd nde, ne nep, ng ndo, nl dut nld,
    nn nno, no nor, nr nbl, nv nav, ny nya, oc oci, oj oji, om orm, or ori, os oss, pa pan, pi pli, pl pol, ps pus,
    pt por, qu que, rm roh, rn run, ro ron rum, ru rus, rw kin, sa san, sc srd, sd snd, se sme, sg sag, sh hbs,
    si sin, sk slk slo, sl slv, sm smo, sn sna, so som, sq alb sqi, sr srp, ss ssw, st sot, su sun, sv swe, sw swa,
    ta tam, te tel, tg tgk, th tha, ti tir, tk tuk, tl tgl, tn tsn, to ton, tr tur, ts tso, tt tat, tw twi, ty tah,
    ug uig, uk ukr, ur urd, uz uzb, ve ven, vi vie, vo vol, wa wln, wo wol, xh xho, yi yid, yo yor, za zha,
    zh chi zho, zu zul
"""
_SHORTEST = {longer: code for code, *others in map(str.split, _CODES.split(",")) for longer in others}
_THREE = 3

# GNU gettext manual, Locale Names: sr_RS.UTF-8@latin, uz@Latn, ca@valencia; a modifier like euro is no part of a tag.
_LOCALE = re.compile(r"(?P<language>[A-Za-z]{2,3})(?P<rest>(?:[-_][A-Za-z0-9]+)*)(?:\.[\w-]+)?(?:@(?P<modifier>\w+))?")
_SCRIPTS = {"latin": "Latn", "cyrillic": "Cyrl", "arabic": "Arab", "devanagari": "Deva", "shaw": "Shaw"}
_SCRIPT = re.compile(r"[A-Z][a-z]{3}")
_VARIANT = re.compile(r"[a-z0-9]{5,8}")


def tag_of_locale(name: str) -> str:
    """Return the BCP 47 tag for the name of a locale: ``pt-BR`` for ``pt_BR``, ``sr-Latn-RS`` for ``sr_RS@latin``.

    What stands behind @ is a script or a variety, or else is left out.
    """
    found = _LOCALE.fullmatch(name)
    if found is None:
        return name.replace("_", "-")
    language, rest, modifier = found.groups("")
    script = _SCRIPTS.get(modifier, modifier if _SCRIPT.fullmatch(modifier) else "")
    variety = modifier if not script and _VARIANT.fullmatch(modifier) else ""
    return "-".join(filter(None, (language, script, rest[1:].replace("_", "-"), variety)))


def shortest(tag: str) -> str:
    """Return a tag with a code of two letters in the place of three where there is one: ``eng-GB`` is ``en-GB``.

    That is the only one that BCP 47 knows (RFC 5646, 2.2.1); what is no such tag is given back as it is.
    """
    code = _SHORTEST.get(tag[:_THREE].lower()) if tag[_THREE : _THREE + 1] in ("", "-", "_") else None
    return f"{code}{tag[_THREE:]}" if code else tag


def primary_code(tag: str) -> str:
    """Return the language that a tag begins with, in small letters: ``en`` of ``en-GB``, ``en_GB`` and ``eng``."""
    return shortest(tag).replace("_", "-").partition("-")[0].lower()
