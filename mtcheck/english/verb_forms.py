"""Forms of irregular English verbs, and of those that nothing is done to, for what looks where they do not belong.

Tables of words; which form is wrong where, and what is made of it, is left to those who ask.
"""

from __future__ import annotations

BASES = {
    "went": "go",
    "came": "come",
    "took": "take",
    "gave": "give",
    "saw": "see",
    "knew": "know",
    "wrote": "write",
    "spoke": "speak",
    "began": "begin",
    "chose": "choose",
    "became": "become",
    "flew": "fly",
    "drove": "drive",
    "ate": "eat",
    "grew": "grow",
    "threw": "throw",
    "said": "say",
    "made": "make",
    "got": "get",
    "lost": "lose",
    "told": "tell",
    "thought": "think",
    "bought": "buy",
    "brought": "bring",
    "had": "have",
    "has": "have",
    "goes": "go",
    "gets": "get",
    "makes": "make",
    "takes": "take",
    "gives": "give",
    "comes": "come",
    "knows": "know",
    "says": "say",
    "wants": "want",
    "becomes": "become",
}
"""Forms of which the plain one, behind "not" and "to", is another word."""
PASTS = BASES | {
    "paid": "pay",
    "sold": "sell",
    "sent": "send",
    "spent": "spend",
    "built": "build",
    "kept": "keep",
    "left": "leave",
    "held": "hold",
    "led": "lead",
    "met": "meet",
    "won": "win",
    "felt": "feel",
    "heard": "hear",
    "understood": "understand",
    "stood": "stand",
    "sat": "sit",
    "ran": "run",
    "sang": "sing",
    "drank": "drink",
    "broke": "break",
    "stole": "steal",
    "wore": "wear",
    "hid": "hide",
    "rode": "ride",
    "shot": "shoot",
    "slept": "sleep",
    "taught": "teach",
    "caught": "catch",
    "sought": "seek",
    "fought": "fight",
    "dealt": "deal",
    "meant": "mean",
    "lent": "lend",
    "laid": "lay",
    "fed": "feed",
    "fled": "flee",
    "forgot": "forget",
    "froze": "freeze",
    "struck": "strike",
    "withdrew": "withdraw",
    "withheld": "withhold",
    "overcame": "overcome",
    "did": "do",
    "done": "do",
    "gone": "go",
    "seen": "see",
    "taken": "take",
    "given": "give",
    "known": "know",
    "written": "write",
    "spoken": "speak",
    "begun": "begin",
    "chosen": "choose",
    "driven": "drive",
    "eaten": "eat",
    "broken": "break",
    "stolen": "steal",
    "forgotten": "forget",
    "shown": "show",
}
"""More of these, which "to" may have behind it (to sold, to paid staff), and "not" behind "do" has not.

Not here: found, fell, wound, bore, which are plain forms as well.
"""
PARTICIPLES = {
    "went": "gone",
    "took": "taken",
    "gave": "given",
    "knew": "known",
    "wrote": "written",
    "spoke": "spoken",
    "began": "begun",
    "chose": "chosen",
    "flew": "flown",
    "ate": "eaten",
    "grew": "grown",
    "threw": "thrown",
    "write": "written",
    "speak": "spoken",
    "eat": "eaten",
    "bring": "brought",
    "tell": "told",
    "begin": "begun",
    "choose": "chosen",
    "throw": "thrown",
    "lose": "lost",
    "be": "been",
}
ONLY_PASTS = BASES.keys() - frozenset("said made got lost told thought bought brought had has".split())
"""Forms of these that are never a participle, nor another word."""
_MORE_PASTS = {
    "overcame": ("overcome", "overcome"),
    "underwent": ("undergo", "undergone"),
    "undertook": ("undertake", "undertaken"),
    "overtook": ("overtake", "overtaken"),
    "mistook": ("mistake", "mistaken"),
    "withdrew": ("withdraw", "withdrawn"),
    "overthrew": ("overthrow", "overthrown"),
    "forgave": ("forgive", "forgiven"),
    "swam": ("swim", "swum"),
    "sang": ("sing", "sung"),
    "drank": ("drink", "drunk"),
    "shook": ("shake", "shaken"),
    "arose": ("arise", "arisen"),
    "foresaw": ("foresee", "foreseen"),
    "forbade": ("forbid", "forbidden"),
}
PLAIN_OF_PAST = (
    {form: BASES[form] for form in ONLY_PASTS}
    | {past: plain for past, (plain, _) in _MORE_PASTS.items()}
    | {"rose": "rise"}
)
"""The plain form of every form that a modal verb never has behind it."""
PARTICIPLE_OF_PAST = (
    {past: PARTICIPLES[past] for past in ONLY_PASTS & PARTICIPLES.keys()}
    | {
        "came": "come",
        "became": "become",
        "drove": "driven",
        "stole": "stolen",
        "drew": "drawn",
        "froze": "frozen",
        "rode": "ridden",
        "swore": "sworn",
        "tore": "torn",
        "wore": "worn",
    }
    | {past: participle for past, (_, participle) in _MORE_PASTS.items()}
)
"""The participle of pasts that "has" never has behind it."""
PARTICIPLE = (
    r"(?:held|taken|given|done|made|built|sold|sent|shown|seen|written|chosen|broken|driven|brought|bought|paid|kept|heard"
    r"|thrown|drawn|forgotten|stolen|known|(?!(?:need|feed|exceed|succeed|proceed|speed|bleed|breed|embed|shed|seed|heed"
    r"|weed|reed|shred|indeed|hundred|red|wed|bed|bred|naked|sacred|wicked|rugged)\b)[a-z]{2,}ed)"
)
"""Participles that are no other form of a verb, as a pattern: those in -ed, and the commonest others."""
ANY_PARTICIPLE = (
    rf"(?:(?!(?:aged|used|united|limited|unlimited)\b){PARTICIPLE}|been|become|begun|caught|come|fallen|fought|found|gone"
    r"|hidden|left|lost|put|said|shot|spent|taught|told|won)"
)
"""The same with those that are pasts or plain forms as well, without those that are adjectives."""
PARTICIPLE_OF_PLAIN = {
    "admit": "admitted", "arise": "arisen", "begin": "begun", "bring": "brought", "build": "built", "buy": "bought",
    "choose": "chosen", "commit": "committed", "eat": "eaten", "expel": "expelled", "flee": "fled",
    "forget": "forgotten", "forgive": "forgiven", "fulfil": "fulfilled", "get": "got", "give": "given", "go": "gone",
    "grow": "grown", "hear": "heard", "keep": "kept", "know": "known", "learn": "learned", "lend": "lent",
    "lose": "lost", "make": "made", "meet": "met", "oversee": "overseen", "overthrow": "overthrown",
    "rebuild": "rebuilt", "repay": "repaid", "see": "seen", "seek": "sought", "sell": "sold", "send": "sent",
    "sit": "sat", "speak": "spoken", "spend": "spent", "submit": "submitted", "swear": "sworn", "take": "taken",
    "teach": "taught", "tell": "told", "think": "thought", "transmit": "transmitted", "undergo": "undergone",
    "understand": "understood", "undertake": "undertaken", "wear": "worn", "withdraw": "withdrawn",
    "withstand": "withstood", "write": "written",
}  # fmt: skip
PLAIN_AS_PARTICIPLE = frozenset("become overcome quit".split())
"""Plain forms that are the participle as well."""
_OF_PARTICIPLES = ("arisen arise fallen fall gone go risen rise slept sleep sat sit wept weep").split()
_REGULAR = (
    "resign arrive die happen occur appear disappear emerge exist remain depart collapse fail succeed participate"
    " compete react apologise apologize vanish expire prevail proceed persist migrate emigrate march belong"
    " consist coincide deteriorate evolve faint kneel retaliate intervene elapse hesitate behave sneeze laugh"
    " listen wait stay travel suffer cooperate collaborate coexist reappear resurface last escape"
).split()
ONLY_DONE = (
    dict(zip(_OF_PARTICIPLES[::2], _OF_PARTICIPLES[1::2], strict=True))
    | {
        {"occur": "occurred", "kneel": "knelt", "travel": "travelled"}.get(plain, plain.removesuffix("e") + "ed"): plain
        for plain in _REGULAR
    }
    | {"traveled": "travel"}
)
"""Participles of what somebody does to nobody, so that no passive is meant: resigned, arrived."""
