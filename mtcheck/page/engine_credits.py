"""Lines that name the program which translated the text: "Translated by GPT-4 from the Arabic original".

The text of one sentence goes in, out comes whether it is such a line: it begins with a word for translating, in any of
some twenty languages, and goes on with the name of a program or model, and nothing is told in it. In English any name
will do behind words that no translator is spoken of with: "automatically by", "using". Names that people
have as well (Claude) need what only a model has: a version. Where the line stands is left to `disclaimers`.
"""

from __future__ import annotations

import mtcheck.late_re as re

_ENGINE = r"""
    (?:OpenAI(?:['’]s)?\s)?(?:Chat)?GPT(?:[-\u2011\s]?\d[\w.]*)?(?:[\s-](?:turbo|mini|nano))?
  | Claude[\s-](?:\d[\w.]*(?:\s(?:Opus|Sonnet|Haiku))?|(?:Opus|Sonnet|Haiku)(?:\s\d[\w.]*)?|AI\b)
  | (?:Google\s)?Gemini(?:\s(?:Pro|Flash|Ultra|Advanced|\d[\w.]*))* | (?:Meta\s)?Llama[\s-]?\d[\w.-]*
  | Mi[sx]tral(?:[\s-][\w.]+)? | NLLB[\w-]* | DeepSeek(?:[\s-][\w.]+)? | Qwen[\w.-]* | Gemma[\s-]?\d[\w.-]*
  | DeepL(?:\.com)?(?:\s(?:Pro|Write|Translate|Translator|API))? | Grok(?:[\s-]\d)? | Papago | Copilot
  | Google\s(?:Translat(?:e|or|ion)|Traduction|Übersetzer|Traduttore|Traductor|Tradutor)
  | (?:Bing|Microsoft)\sTranslator | Yandex(?:[.\s]Translate)? | OPUS-MT | M2M-?100
  | an?\s(?:AI|artificial[\s-]intelligence|(?:large\s)?language|neural)(?:\s(?:language|translation))?
      \s(?:model|tool|system|engine)
  | AI | machine | künstlicher\sIntelligenz | (?:une\s)?intelligence\sartificielle | KI
"""
_TRANSLATED = r"""
    (?:(?:machine|auto|AI)[\s-])?translat(?:ed|ion) | traduit[es]? | traduction | traducid[oa] | traducción
  | tradott[oa] | traduzione | traduzid[oa] | tradução | übersetzt | übersetzung | vertaald | vertaling | přeložen[oý]
  | překlad | przetłumaczon[eoy] | tłumaczenie | переведен[оы]? | перевод | перекладено | переклад | tradus | traducere
  | översatt | översättning | oversatt?e? | oversættelse | käännetty | preložené | preklad | prevedeno | prijevod
  | μετάφραση | μεταφράστηκε
"""
_BY = (
    r"(?:by|with|using|via|through|par|avec|mit|mithilfe|von|durch|da|con|tramite|por|com|pelo|door|met|pomocí|przez|помощью"
    r"|помощи|допомогою|cu|av|med|af|με|uz|:)"
)
_TOLD = (
    r"(?!.*\b(?:is|are|were|has|have|had|won|will|can|could|would|said|says|told|sold|who|which|published|reads?|now|novel|book"
    r"|poem|poems)\b)"
)
_AND = r"(?:from|and|not|without|into|reviewed|edited|original|post-edited|free)"
_LINE = re.compile(
    rf"""
    [\W_]*{_TOLD}(?:(?:source|note|credits?|article|text|story|(?:this|the)\s(?:article|text|story|translation)\swas)\s?:?\s)?
    (?:(?:automatically|automatiquement|automatisch)\s)?
    (?:{_TRANSLATED})(?:\s(?:[^\W\d_]+['’\s]){{0,7}}?)?\s?{_BY}\s(?-i:{_ENGINE})(?![\w’'])
    (?:,?\s\(?{_AND}(?:[\s,;()\u2013-]+[\w’'-]+){{0,8}})?[\s.)\]*_]*
  | [\W_]*powered\sby\s(?:DeepL|Google\sTranslate)[\s.)\]*_]*
    """,
    re.IGNORECASE | re.VERBOSE,
)
_BEFORE = r"""
    (?:(?:source|note|credits?|disclaimer|article|text|story)\s?:?\s
      |(?:this|the)\s(?:article|text|story|translation|page|report|interview|content|item)\s(?:was|is|has\sbeen)\s)?
"""
_BEHIND = rf"""
    (?:\s?[.,;\u2013(-]\s?\(?(?:{_AND}|may|might|can|could|errors?|mistakes?|accuracy|please|unedited|unreviewed|unchecked
      |the\soriginal|no\shuman|for)(?:[\s,;()/\u2013-]+[\w’'-]+){{0,12}}|\s{_AND}(?:[\s,]+[\w’'-]+){{0,8}})?
    [\s.)\]*_]*
"""
_FROM = r"(?:\s(?:from|into|to)\s(?:the\s)?\w+(?:\s(?:into|to|original)(?:\s\w+)?)?)?"
_TOOL_NAME = r"""(?-i:
    (?:[A-Z][\w-]*\s){0,2}(?:AI|MT|[Tt]ranslat(?:e|or)|Fanyi)(?:\s(?:AI|API|Pro|Cloud|\d[\w.]*))?
  | (?:[A-Z]\w*\s)?(?:Lingvanex|Reverso|SYSTRAN|Systran|ModernMT|PROMT|Promt|Apertium|Smartling|Lilt|eTranslation|Weglot
      |Baidu|Youdao|Tencent|Naver|LibreTranslate|Argos|Unbabel|Watson|Sogou|Niutrans|NiuTrans|WorldLingo|Supertext|QuillBot
      |Perplexity|YandexGPT|GigaChat|Kimi|Doubao|Marian(?:MT)?|MADLAD\S*|Language\sWeaver)(?:\s[A-Z]\w*){0,2}
)"""
_ANY_NAME = r"(?-i:(?:the\s)?[A-Za-z]?[A-Z][\w.-]*(?:\s[A-Z][\w.-]*){0,3})"
_ONE_NAME = r"(?-i:[A-Za-z]?[A-Z][\w.-]*)(?=[\s]?(?:[.,;(]|\Z))"
_HELPED = r"(?:by|with|via|through|with\s(?:the\s)?(?:help|aid)\sof|:|(?:provided|powered)\sby)"
_A_TOOL = (
    r"(?:the\s)?(?:(?:AI|online|automatic|machine|translation)\s){0,2}"
    r"(?:tool|program|software|service|system|app|bot)\s"
)
_NAMED_LINE = re.compile(
    rf"""
    [\W_]*{_BEFORE}(?:
      (?:(?:automatically|machine|auto|AI)[\s-]translated|(?:automatic|automated|machine|AI)[\s-]translation
        |translated\s(?:automatically|by\smachine)){_FROM}\s?(?:using|{_HELPED})\s{_ANY_NAME}
    | translated{_FROM}\susing\s(?:{_A_TOOL})?{_ANY_NAME}
    | translated{_FROM}\swith\s{_ONE_NAME}
    | translat(?:ed|ion){_FROM}\s?{_HELPED}\s(?:{_A_TOOL})?{_TOOL_NAME}
    | translated{_FROM}\s{_HELPED}\s{_A_TOOL}{_ANY_NAME}
    | (?:traduit|traducido|tradotto|traduzido|übersetzt|vertaald|przetłumaczone|переведено)\s\w{{1,8}}\s{_TOOL_NAME}
    ){_BEHIND}
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""Lines that name a tool of which no list is kept: nobody is translated "using" or "automatically by" a person."""
HINT = re.compile(
    r"ranslat|radu|radot|raduz|bersetz|ertaal|ertaling|řel|řekl|łumacz|ерев|ерекл|evrildi|eviri|vers[aä]tt|owered by"
)
"""What the word for translating has in it, so that most texts are read once."""


def is_engine_credit(text: str) -> bool:
    """Whether a sentence says nothing but which program translated the text.

    >>> is_engine_credit("Translated by GPT-4 from the Arabic original."), is_engine_credit("Translated by Anna Kolb.")
    (True, False)
    """
    if HINT.search(text) is None:
        return False
    line = text.strip()
    return _LINE.fullmatch(line) is not None or _NAMED_LINE.fullmatch(line) is not None
