"""A passage of a text that is not in English in, whether it has somebody's words or leaves out who says them, out.

News tell in many forms what somebody said: by "that" behind a verb of saying, by another person (he for I), in the
subjunctive alone in German, or before "a déclaré la ministre" without any mark. So only two things count here: words
that still say "I" and "we" as their source does, and a claim beside which nothing tells that anybody makes it. The
languages are those whose words for both are known; of any other nothing is said.
"""

from __future__ import annotations

import re
from functools import lru_cache

from mtcheck.english.quotation import SAYING
from mtcheck.source.attributions import attributes

_FIRST_PERSONS = {
    "de": r"ich|mir|mich|mein(?:e[mnrs]?)?|wir|uns|unser(?:e[mnrs]?)?",
    "en": r"(?-i:I|[Ww]e|[Mm]e|us|[Mm]y|[Oo]ur|[Mm]ine|[Oo]urs)",
    "es": r"yo|mí|mis?|me|nosotr[oa]s|nuestr[oa]s?|nos|he|soy|estoy|voy|tengo|quiero|puedo|creo|hemos|somos|estamos"
    r"|vamos|tenemos|queremos|podemos|debemos|sabemos",
    "fr": r"je|j(?=['’])|moi|mon|ma|mes|m(?=['’])|me|nous|notre|nos",
    "it": r"io|mio|mia|miei|mie|mi|noi|nostr[aioe]|ho|voglio|posso|credo|abbiamo|siamo|vogliamo|possiamo|dobbiamo"
    r"|sappiamo|faremo|saremo",
    "nl": r"ik|mij|mijn|me|wij|we|ons|onze",
    "pl": r"ja|mnie|mi|mną|mój|moj[aąeąi]\w*|my|nas|nam|nami|nasz\w*|jestem|będę|chcę|muszę|mogę|jesteśmy|mamy|chcemy"
    r"|musimy|możemy|będziemy|wiemy",
    "pt": r"eu|meus?|minhas?|me|mim|nós|noss[oa]s?|estou|vou|tenho|quero|posso|somos|estamos|vamos|temos|queremos"
    r"|podemos|devemos|sabemos",
    "ru": r"я|меня|мне|мной|мо(?:й|я|ё|е|и|его|ей|ем|им|их|ю)|мы|нас|нам|нами|наш\w*",
    "sv": r"jag|mig|min|mitt|mina|vi|oss|vår|vårt|våra",
}
"""Words by which a speaker speaks of himself."""
_TELLS_PERSONS = frozenset(("de", "fr", "nl", "ru", "sv"))
"""Languages of these that do not leave such a word out; Polish says "we go" with one."""
_THAT = {
    "de": r"dass|daß|ob", "es": "que|si", "fr": r"que|qu(?=['’])|si|s(?=['’])", "it": r"che|se",
    "nl": r"dat|of", "pl": r"że|iż|czy|żeby|by", "pt": r"que|se", "ru": r"что|чтобы|ли", "sv": r"att|om",
}  # fmt: skip
"""What stands between a verb of saying and what is told in other words."""
_TELLS = {
    "de": r"sei(?:en)?|habe|hätten?|werde|würden?|wäre[n]?|könn(?:e|ten?)|müss(?:e|ten?)|dürf(?:e|ten?)|woll(?:e|"
    r"ten)|soll(?:e|en)?|gebe|gehe|komme|stehe|bleibe|brauche|wisse|möge|angeblich|offenbar|Ansicht|Meinung|"
    r"Worten?|Angaben?|Auffassung|Einschätzung|Überzeugung|Sicht|Aussagen?|für (?:ihn|sie|mich|uns)|heiß(?:t|en)|"
    r"gilt|überzeugt|sicher|zuversichtlich|(?:ver|be|an|vor|zu|aus|ge|er|hin|wider)?(?:sag|sprach|spr[eio]ch|wies|"
    r"weis|ruf|rief|wirf|warf|kläg|klag|frag|mein|dacht|denk|find|fand|fund|glaub|hoff|fürcht|wünsch|will|woll|"
    r"möcht|erwart|sorg|freu|ärger|empör|zweifel|schätz|urteil|räum|gab|gib|geb|gest[ae]nd|gesteh|teil|kündig|"
    r"droh|mahn|lehn|forder|dank|entschuldig|antwort|erinner|schließ|wert|stuf|seh|sieh|sah|kenn|stell|titul|"
    r"taufte|tauf|verteidig|verspott|prangert|geißel|wettert)\w*",
    "es": r"opin\w*|consider\w*|cre[eyí]\w*|piens\w*|pens\w*|estim\w*|valor\w*|anunci\w*|inform\w*|revel\w*|"
    r"destac\w*|recuerd\w*|record\w*|asum\w*|neg\w*|nieg\w*|acus\w*|alert\w*|agradec\w*|exig\w*|pid\w*|pedi\w*|"
    r"reclam\w*|reivindic\w*|afe\w*|reproch\w*|celebr\w*|elogi\w*|aplaud\w*|propon\w*|propus\w*|acept\w*|"
    r"rechaz\w*|dud\w*|tem[eí]\w*|esper\w*|quier\w*|quis\w*|sient\w*|convencid\w*|segur[oa]s?|juicio|palabras|"
    r"opinión|parecer|versión|supuest\w*|presunt\w*|habría\w*|sería\w*|matiz\w*|precis\w*|detall\w*|aclar\w*|"
    r"argument\w*|aleg\w*|aclam\w*|reiter\w*|resalt\w*|repit\w*|repet\w*|constat\w*|ironiz\w*|exclam\w*|espet\w*|"
    r"zanj\w*|presum\w*|prev\w*|para (?:él|ella|ellos|el|la)",
    "fr": r"annonc\w*|inform\w*|croi\w*|pens\w*|trouv\w*|considèr\w*|considér\w*|voi[trs]\w*|not\w*|relev\w*|"
    r"observ\w*|constat\w*|critiqu\w*|accus\w*|reproch\w*|dément\w*|ni[ea]\w*|reje[tc]\w*|refus\w*|espèr\w*|"
    r"espér\w*|crain\w*|craig\w*|dout\w*|souhait\w*|veu[tl]\w*|voul\w*|exig\w*|réclam\w*|appel\w*|propos\w*|"
    r"remerci\w*|félicit\w*|alert\w*|s['’]alarm\w*|s['’]indign\w*|révél\w*|évoqu\w*|cit[eé]\w*|argu\w*|"
    r"fait (?:savoir|valoir|remarquer|état)|convaincu\w*|persuadé\w*|certain\w*|avis|mots|paroles|propos|yeux|"
    r"pour (?:lui|elle|eux|le|la|les|l['’])|serai\w*|aurai\w*|raill\w*|moqu\w*|fusti\w*|tranch\w*|conclu\w*|"
    r"poursui\w*|repren\w*|repris\w*|glis\w*|souffl\w*|tonn\w*|baptis\w*|surnomm\w*",
    "it": r"ritien\w*|riten\w*|cred\w*|pens\w*|consider\w*|annunc\w*|inform\w*|rivel\w*|ricord\w*|neg\w*|accus\w*|"
    r"esort\w*|chiest\w*|propos\w*|propon\w*|accett\w*|rifiut\w*|respin\w*|teme\w*|spera\w*|vuole|vogliono|"
    r"voleva\w*|sent[ei]\w*|convint\w*|sicur\w*|certo|certa|certi|giudizio|giudic\w*|parole|parere|opinione|"
    r"avviso|detta|sarebbe\w*|avrebbe\w*|ammonis\w*|ammon[iì]\w*|replic\w*|ribatt\w*|puntualizz\w*|evidenzi\w*|"
    r"segnal\w*|rilev\w*|not[ao]\w*|ringrazi\w*|elogi\w*|attacc\w*|tuon\w*|ironizz\w*|esclam\w*|protest\w*|"
    r"illustr\w*|cita\w*|per (?:lui|lei|loro|il|la|i|gli)",
    "nl": r"zou(?:den)?|mening|oordeel|woorden|ogen|opvatting|naar eigen zeggen|voor (?:hem|haar|hen)|overtuigd|"
    r"zeker|vermeend|naar verluidt|(?:be|ver|uit|aan|toe|ge|er|op|mee)?(?:denk|dacht|geloof|hoop|hop|vrees|vrez|"
    r"wil|wou|acht|bericht|meld|gaf|geef|gev|kondig|leg|wijs|wees|wez|roep|riep|antwoord|reageer|kritiseer|hekel|"
    r"prijs|prez|prees|eis|dank|klag|klaag|waarschuw|beweer|beschuldig|ontken|wijt|verwijt|verweet|adviseer|stel|"
    r"herinner|concludeer|noem|vind|vond|twijfel|schat|zie|zag|voel|laat weten|liet|licht|citeer|bespot|typeer|"
    r"kwalificeer|betreur|verwacht|verzeker|garandeer)\w*",
    "pl": r"zdani\w*|sąd\w*|myśl\w*|wierz\w*|liczy|licz\w*|boi|bał\w*|obaw\w*|chc\w*|żąd\w*|doma\w*|proś\w*|"
    r"pros\w*|krytyk\w*|skrytyk\w*|chwal\w*|pochwal\w*|oskarż\w*|zarzu\w*|zaprzecz\w*|potwierdz\w*|ogłos\w*|"
    r"ogłasz\w*|zapowie\w*|zapowiad\w*|poda[łj]\w*|informuj\w*|przekona\w*|pewn\w*|słow\w*|opini\w*|ocz\w*|"
    r"rzekom\w*|podobno|miał\w*|odpowie\w*|odpowiad\w*|odpar\w*|zauważ\w*|wskaz\w*|ostrzeż\w*|grozi\w*|dzięk\w*|"
    r"przyzn\w*|deklar\w*|argument\w*|apel\w*|żart\w*|zażart\w*|kpi\w*|dla (?:niego|niej|nich)|widz\w*|trakt\w*|"
    r"uzna\w*|spodziew\w*|przypom\w*|wspom\w*",
    "pt": r"opin\w*|ach[ao]\w*|acredit\w*|cr[êe]\w*|pens\w*|anunci\w*|inform\w*|revel\w*|record\w*|lembr\w*|"
    r"neg\w*|acus\w*|agradec\w*|exig\w*|ped[eiu]\w*|reclam\w*|elogi\w*|propõ\w*|propôs|propos\w*|aceit\w*|"
    r"rejeit\w*|recus\w*|duvid\w*|tem[ei]\w*|esper\w*|quer\w*|quis|sent\w*|convencid\w*|cert[oa]s?|segur[oa]s?|"
    r"palavras|opinião|ver|versão|supost\w*|alegad\w*|teria\w*|seria\w*|precis\w*|detalh\w*|argument\w*|alega\w*|"
    r"reiter\w*|reforç\w*|salient\w*|sublinh\w*|observ\w*|not[ao]\w*|frisa\w*|frisou|constat\w*|ironiz\w*|"
    r"exclam\w*|conclu\w*|confirm\w*|para (?:ele|ela|eles|o|a|os|as)",
    "ru": r"мнени\w*|слов\w*|данным|версии|якобы|мол|дескать|дума\w*|пола\w*|счел\w*|счёл|сочл\w*|надее\w*|"
    r"надея\w*|опаса\w*|бои[тм]\w*|хо[чт]\w*|треб\w*|потреб\w*|прос[ияе]\w*|попрос\w*|критик\w*|раскритик\w*|"
    r"хвал\w*|похвал\w*|обвин\w*|отри\w*|опроверг\w*|подтверд\w*|объяв\w*|обеща\w*|переда\w*|указ\w*|напом\w*|"
    r"настаив\w*|настоя\w*|убежд\w*|увер\w*|кажет\w*|благодар\w*|поблагод\w*|согла\w*|сомнев\w*|возра\w*|парир\w*|"
    r"крич\w*|воскли\w*|грози\w*|пригроз\w*|заключ\w*|уточн\w*|ожида\w*|увид\w*|вид[ие]\w*|реш[иа]\w*|окрест\w*|"
    r"осуд\w*|осужд\w*|высмея\w*|шут\w*|цитир\w*|высказ\w*|выраз\w*|для (?:него|нее|неё|них)",
    "sv": r"ans[åe][gr]\w*|tro[rd]?\w*|tänk\w*|tyck\w*|hoppa\w*|befara\w*|frukta\w*|vill|ville|kräv\w*|begär\w*|"
    r"kritis\w*|beröm\w*|anklag\w*|förnek\w*|bekräft\w*|meddela\w*|uppge\w*|uppga\w*|lova\w*|påpek\w*|poängter\w*|"
    r"framhå\w*|framhö\w*|understryk\w*|underströk\w*|erkän\w*|medge\w*|medga\w*|insist\w*|svara\w*|fråga\w*|"
    r"undra\w*|tack\w*|besk\w*|döm\w*|bedöm\w*|övertyg\w*|säk\w*|mening|åsikt|ord|ögon|påstå\w*|påstod|sägs|"
    r"skulle|ska ha|citer\w*|varna\w*|klaga\w*|utbrist\w*|skämta\w*|skriv\w*|betraktar\w*|ser|såg|känner|kände|"
    r"berätt\w*|förklar\w*|kall\w*|stämpl\w*|avfärd\w*",
}  # fmt: skip
"""What may tell, beside the plain words of `data/attributions.tsv`, that somebody says or thinks it, or doubts it."""
_SHOWS_SPEECH = re.compile('[:"“”„«»]')
_DASHED = re.compile(r"(?:^|\n|[.,!?…]|\w)\s*[-\u2212\N{EN DASH}\N{EM DASH}\N{HORIZONTAL BAR}]\s")
"""A dash before speech, or before who speaks, stands for marks in Russian, Polish, Spanish and French."""
_SAYS_IN_ENGLISH = re.compile(rf"\b(?:{SAYING})\b")
_NEAR = 80
"""Characters between a verb of saying and its conjunction, at most."""


def is_known(language: str) -> bool:
    """Whether it is known how a language, given as a primary subtag, tells what somebody said."""
    return language in _TELLS


def is_attributed(source: str, language: str) -> bool:
    """Whether a source, without what it quotes, tells that somebody says it; English by plain verbs of saying."""
    return attributes(source, language) or (language == "en" and _SAYS_IN_ENGLISH.search(source) is not None)


def speaks_for_itself(text: str, quoted: str, *, outside: str, languages: tuple[str, str]) -> bool:
    """Whether a text says "I" and "we" as a quotation does, and does not tell it behind "said that".

    `outside` is what the source has around what is `quoted`; the languages are those of the source and of the text.

    >>> words = {"quoted": "I will not resign,", "outside": " the minister said.", "languages": ("en", "de")}
    >>> speaks_for_itself("Ich trete nicht zurück, sagte der Minister.", **words)
    True
    >>> speaks_for_itself("Er werde nicht zurücktreten, sagte der Minister.", **words)
    False
    """
    source, target = languages
    if source not in _FIRST_PERSONS or not is_known(target) or _DASHED.search(text):
        return False
    if _first_person(source).search(outside) or not _first_person(source).search(quoted):
        return False
    return _first_person(target).search(text) is not None and not _reports(text, target)


def may_speak_of_himself(quoted: str, language: str) -> bool:
    """Whether somebody who is quoted may say "I" or "we": he does, or his language may leave such words out.

    >>> may_speak_of_himself("Het is elke keer hetzelfde", "nl"), may_speak_of_himself("To były darowizny", "pl")
    (False, True)
    """
    return language not in _TELLS_PERSONS or _first_person(language).search(quoted) is not None


def tells_nobody(text: str, language: str) -> bool:
    """Whether nothing in a passage of a language that is known may tell that somebody says it.

    >>> tells_nobody("Die Brücke ist gesperrt.", "de"), tells_nobody("Die Brücke sei gesperrt.", "de")
    (True, False)
    """
    if not is_known(language) or _SHOWS_SPEECH.search(text):
        return False
    return not attributes(text, language) and not _telling(language).search(text)


def _reports(text: str, language: str) -> bool:
    """Whether "that" stands behind the first word that tells of speech."""
    parts = re.split(rf"(?<!\w)(?:{_THAT[language]})(?!\w)", text, flags=re.IGNORECASE)
    return any(attributes(part[-_NEAR:], language) for part in parts[:-1])


@lru_cache(maxsize=32)
def _first_person(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_FIRST_PERSONS[language]})(?!\w)", re.IGNORECASE)


@lru_cache(maxsize=32)
def _telling(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_TELLS[language]})(?!\w)", re.IGNORECASE)
