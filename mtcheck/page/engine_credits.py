"""Lines that name the program which translated the text: "Translated by GPT-4 from the Arabic original".

The text of one sentence goes in, out comes whether it is such a line: it begins with a word for translating, in any of
some twenty languages, and goes on with the name of a program or model, and nothing is told in it. Names that people
have as well (Claude) need what only a model has: a version. Where the line stands is left to `disclaimers`.
"""

from __future__ import annotations

import re

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
HINT = re.compile(
    r"ranslat|radu|radot|raduz|bersetz|ertaal|ertaling|řel|řekl|łumacz|ерев|ерекл|evrildi|eviri|vers[aä]tt|owered by"
)
"""What the word for translating has in it, so that most texts are read once."""


def is_engine_credit(text: str) -> bool:
    """Whether a sentence says nothing but which program translated the text.

    >>> is_engine_credit("Translated by GPT-4 from the Arabic original."), is_engine_credit("Translated by Anna Kolb.")
    (True, False)
    """
    return HINT.search(text) is not None and _LINE.fullmatch(text.strip()) is not None
