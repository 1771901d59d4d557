"""What language models say of text that they left out, and what journalists say that sounds alike."""

from __future__ import annotations

import pytest

import mtcheck
from mtcheck.config.model import Config
from mtcheck.model import Severity

ARTICLE = "The bridge is closed until May. The mayor said so on Monday."
ONLY = Config(select=("MT721",))


def judge(remark: str) -> list[tuple[str, Severity]]:
    findings = mtcheck.check_text(f"{ARTICLE}\n\n{remark}\n\n{ARTICLE}", language="en", config=ONLY).findings
    return [(each.text, each.severity) for each in findings]


@pytest.mark.parametrize(
    "remark",
    [
        "[The rest of the article continues in the same way.]",
        "[…the text was truncated due to length…]",
        "[continued in next message]",
        "[Remaining text not translated]",
        "[Note: the rest of the text was not translated.]",
        "[Content omitted]",
        "[3 paragraphs omitted]",
        "[Some passages have been shortened]",
        "[Output cut off]",
        "[Untranslatable pun]",
        "(The rest is omitted)",
        "(shortened as requested)",
        "[Max tokens reached]",
        "[Due to length limits, the remaining content is not shown.]",
        "Due to length limitations, the rest of the article has been omitted.",
        "The rest of the text was not translated.",
        "I have omitted the last two paragraphs as requested.",
        "TODO: translate the last two paragraphs.",
        "[TODO: check this name]",
    ],
)
def test_a_model_that_left_text_out_is_critical(remark: str) -> None:
    assert judge(remark) == [(remark, Severity.CRITICAL)]


@pytest.mark.parametrize(
    "remark",
    [
        "Let me continue with the rest of the translation.",
        "Continuing with the rest of the article:",
        "Here's a natural English version:",
        "Here’s a more natural-sounding translation:",
        "**English translation**",
        "### Translation:",
        "**Translated text**",
        "Human: please continue",
        "Assistant: Here is the text",
        "Word count: 312.",
        "(Word count: 312)",
        "[312 words]",
        "✅ Translation complete",
        "Translation complete.",
    ],
)
def test_a_model_that_speaks_of_its_answer_is_major(remark: str) -> None:
    (finding,) = judge(remark)
    assert finding[1] is Severity.MAJOR


@pytest.mark.parametrize(
    "remark",
    [
        "“We […] will rebuild,” he said.",
        "The letter (parts of which were omitted) was read in court.",
        "[continued on page 4]",
        "The story continues below.",
        "(The story continues below)",
        "This interview has been shortened for clarity.",
        "An abridged version of this text first appeared in Le Monde.",
        "Some names have been omitted.",
        "The last section was omitted from the report.",
        "The last two paragraphs of the law were not translated.",
        "The word was not included in the previous constitution.",
        "Note: The last line is not shown on the map.",
        "The character limit is 280.",
        "The word count was 80,000, the novelist said.",
        "The poem is untranslatable.",
        "The novel (abridged) costs 12 euros.",
        "Human: I ask you a question.",
        "[laughs]",
        "[illegible]",
        "[name omitted]",
        "✅ Free entry",
        "Here's the full text:",
        "The rest of the article is for subscribers.",
    ],
)
def test_what_journalists_write_is_left_alone(remark: str) -> None:
    assert judge(remark) == []
