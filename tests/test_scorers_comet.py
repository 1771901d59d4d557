"""The adapter for unbabel-comet on models that the test makes; CI does not install that package, so it skips these."""

from __future__ import annotations

import json
import logging
import re
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator, Sequence
from importlib.util import find_spec
from pathlib import Path

import pytest
from cli_runs import shell, write_feed
from tiny_comet import KINDS, NOWHERE, SAMPLES, write_hparams

from mtcheck.errors import ConfigError
from mtcheck.scorers import OpenScorer, ScoredPair, Scorer, open_scorer

pytestmark = pytest.mark.skipif(
    find_spec("comet") is None, reason="unbabel-comet is not installed: pip install 'mtcheck[comet]'"
)

SOURCE_ONLY = [kind for kind in KINDS if kind != "regression_metric"]
PAIRS = [ScoredPair(sample["mt"], sample["src"], sample["ref"]) for sample in SAMPLES]
MAKER = Path(__file__).parent / "tiny_comet.py"


class Models:
    """The folder of the models, and what comet itself makes of the samples."""

    def __init__(self, root: Path) -> None:
        done = subprocess.run([sys.executable, MAKER, root], capture_output=True, text=True, check=True, cwd=root)
        self.root = root
        self.numbers: dict[str, list[float]] = json.loads(done.stdout)


@pytest.fixture(scope="module")
def models(tmp_path_factory: pytest.TempPathFactory) -> Models:
    return Models(tmp_path_factory.mktemp("models"))


@pytest.fixture(autouse=True)
def _offline_and_uncached(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    def refuse(*args: object, **_kwargs: object) -> None:
        pytest.fail(f"the network was asked for {args}")

    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    monkeypatch.setattr(socket.socket, "connect", refuse)
    open_scorer.cache_clear()
    yield
    open_scorer.cache_clear()


def load(model: Path, *options: str) -> OpenScorer:
    return open_scorer("comet", (f"model={model}", *options))


def refuse_model(model: Path, *options: str) -> str:
    with pytest.raises(ConfigError) as caught:
        load(model, *options)
    return str(caught.value)


@pytest.mark.parametrize("kind", KINDS)
def test_the_numbers_are_those_that_comet_itself_gives_in_the_same_order(kind: str, models: Models) -> None:
    scorer = load(models.root / kind).scorer
    assert scorer.needs_reference == (kind == "regression_metric")
    expected = pytest.approx(models.numbers[kind], abs=1e-6)
    assert scorer.score(PAIRS) == expected
    assert scorer.score(PAIRS[::-1])[::-1] == expected
    assert [number for pair in PAIRS for number in scorer.score([pair])] == expected
    assert len(set(models.numbers[kind])) == len(PAIRS)


def test_without_a_reference_a_model_that_needs_none_is_not_given_one(models: Models) -> None:
    scorer = load(models.root / "xcomet_metric").scorer
    bare = [pair._replace(reference=None) for pair in PAIRS]
    assert scorer.score(bare) == scorer.score(PAIRS)


@pytest.mark.parametrize("size", ["1", "2", "64"])
def test_the_size_of_batches_changes_no_number(size: str, models: Models) -> None:
    scorer = load(models.root / "unified_metric", f"batch_size={size}").scorer
    assert scorer.score(PAIRS) == pytest.approx(models.numbers["unified_metric"], abs=1e-6)


def test_the_signature_names_version_model_class_and_checkpoint(models: Models) -> None:
    opened = load(models.root / "unified_metric")
    pattern = r"unbabel-comet:[\d.]+\|model:unified_metric\|class:unified_metric\|checkpoint:[0-9a-f]{16}"
    assert re.fullmatch(pattern, opened.signature)
    checkpoint = models.root / "unified_metric" / "checkpoints" / "model.ckpt"
    assert load(checkpoint).signature == opened.signature
    assert load(checkpoint.parent).signature == opened.signature


def test_an_encoder_that_is_not_here_is_named_and_nothing_is_downloaded(models: Models) -> None:
    assert refuse_model(models.root / "elsewhere") == (
        f'scorer comet: the encoder "{NOWHERE}" of the model is not on this machine, with its configuration and '
        "tokenizer; put config.json and the files of its tokenizer into a folder: --scorer-option encoder=FOLDER"
    )
    assert "is not on this machine" in refuse_model(models.root / "elsewhere", f"encoder={models.root / 'none'}")
    assert "is not on this machine" in refuse_model(models.root / "elsewhere", f"encoder={models.root}")


def test_an_encoder_in_another_folder_gives_the_same_numbers(models: Models) -> None:
    scorer = load(models.root / "elsewhere", f"encoder={models.root / 'encoder'}").scorer
    assert scorer.score(PAIRS) == pytest.approx(models.numbers["unified_metric"], abs=1e-6)


def test_an_encoder_of_another_size_is_refused_in_one_line(models: Models) -> None:
    message = refuse_model(models.root / "elsewhere", f"encoder={models.root / 'deeper'}")
    assert message.startswith("scorer comet (mtcheck ")
    assert "it cannot be set up: RuntimeError: Error(s) in loading state_dict for UnifiedMetric: " in message


def test_a_tokenizer_with_more_pieces_than_the_model_has_places_is_refused(models: Models) -> None:
    folder = models.root / "wordier"
    assert refuse_model(models.root / "elsewhere", f"encoder={folder}") == (
        f'scorer comet: the tokenizer of "{folder}" knows 33 pieces of words, the model 32; take the encoder that it '
        "was trained with"
    )


def test_a_checkpoint_that_leaves_weights_to_chance_is_refused(models: Models) -> None:
    checkpoint = models.root / "incomplete" / "checkpoints" / "model.ckpt"
    assert refuse_model(models.root / "incomplete") == (
        f"scorer comet: {checkpoint} lacks weights of the model: 'estimator.ff.0.weight'; fetch the model anew, or "
        "take the encoder that it was trained with"
    )


def test_a_checkpoint_that_cannot_be_read_is_one_line(models: Models, tmp_path: Path) -> None:
    (tmp_path / "checkpoints").mkdir()
    (tmp_path / "checkpoints" / "model.ckpt").write_bytes(b"half of a model")
    write_hparams(tmp_path, "unified_metric", str(models.root / "encoder"))
    message = refuse_model(tmp_path)
    assert message.startswith("scorer comet (mtcheck ")
    assert "): it cannot be set up: " in message
    write_hparams(tmp_path, "unified_metrics", str(models.root / "encoder"))
    what = 'hparams.yaml says class_identifier "unified_metrics", did you mean "unified_metric"?'
    assert refuse_model(tmp_path).startswith(f"scorer comet: {what}; known are: ")


def test_nothing_is_said_on_the_screen_and_the_log_of_the_program_stays_as_it_was(models: Models) -> None:
    code = (
        "import logging, sys\n"
        "from mtcheck.scorers import ScoredPair, open_scorer\n"
        "scorer = open_scorer('comet', (f'model={sys.argv[1]}',)).scorer\n"
        "scorer.score([ScoredPair('the port', 'le port', None)])\n"
        "print(logging.root.handlers, logging.root.level, logging.root.manager.disable)"
    )
    command = [sys.executable, "-c", code, str(models.root / "unified_metric")]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert (done.stdout, done.stderr) == (f"[] {logging.WARNING} 0\n", "")


def test_ctrl_c_stays_ctrl_c(models: Models, monkeypatch: pytest.MonkeyPatch) -> None:
    scorer = load(models.root / "unified_metric").scorer
    kind = type(scorer._model)  # type: ignore[attr-defined]  # noqa: SLF001 - it is comet's own class, patched for a test

    def interrupt(*_args: object, **_kwargs: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(kind, "forward", interrupt)
    with pytest.raises(KeyboardInterrupt):
        scorer.score(PAIRS)


class Memory:
    """A device that holds so many sentences at once; what it was asked for."""

    def __init__(self, scorer: Scorer, monkeypatch: pytest.MonkeyPatch, *, holds: int, says: str) -> None:
        self.asked: list[int] = []
        kind = type(scorer._model)  # type: ignore[attr-defined]  # noqa: SLF001 - the same
        forward = kind.forward

        def forward_if_it_fits(model: object, **batch: Sequence[object]) -> object:
            self.asked.append(len(batch["input_ids"]))
            if self.asked[-1] > holds:
                raise RuntimeError(says)
            return forward(model, **batch)

        monkeypatch.setattr(kind, "forward", forward_if_it_fits)


@pytest.mark.parametrize(
    "says", ["CUDA out of memory. Tried to allocate 2 GiB.", "[enforce fail] can't allocate memory"]
)
def test_a_batch_that_memory_does_not_hold_is_halved_for_good(
    says: str, models: Models, monkeypatch: pytest.MonkeyPatch
) -> None:
    scorer = load(models.root / "unified_metric").scorer
    memory = Memory(scorer, monkeypatch, holds=1, says=says)
    assert scorer.score(PAIRS) == pytest.approx(models.numbers["unified_metric"], abs=1e-6)
    scorer.score(PAIRS)
    assert memory.asked == [3, *[1] * 6]


def test_memory_that_holds_no_sentence_is_told_with_what_to_do(models: Models, monkeypatch: pytest.MonkeyPatch) -> None:
    scorer = load(models.root / "unified_metric").scorer
    Memory(scorer, monkeypatch, holds=0, says="CUDA out of memory")
    with pytest.raises(ConfigError) as caught:
        scorer.score(PAIRS)
    pattern = (
        r"scorer comet: the memory of the device \w+ does not hold the model and one sentence; free some of it, .*"
    )
    assert re.fullmatch(pattern, str(caught.value))


def test_another_fault_stays_what_it_is(models: Models, monkeypatch: pytest.MonkeyPatch) -> None:
    scorer = load(models.root / "unified_metric").scorer
    memory = Memory(scorer, monkeypatch, holds=0, says="CUDA error: an illegal instruction was encountered")
    with pytest.raises(RuntimeError, match="an illegal instruction was encountered"):
        scorer.score(PAIRS)
    assert memory.asked == [3]


NO_SOURCE = 'mtcheck: without a source text: 1 article of 2: an empty "source" in 1 (see --require-source)\n'
"""What is told of the lone article of the samples."""


def write_samples() -> None:
    record = {
        "id": "port",
        "text": [sample["mt"] for sample in SAMPLES],
        "source": [sample["src"] for sample in SAMPLES],
        "reference": [sample["ref"] for sample in SAMPLES],
        "source_language": "fr",
    }
    write_feed("feed.jsonl", record, {**record, "id": "lone", "source": None})


@pytest.mark.parametrize("kind", SOURCE_ONLY)
def test_the_command_line_gives_the_same_numbers_and_leaves_nothing_behind(
    kind: str, models: Models, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    write_samples()
    args = "--scorer comet --format jsonl --out - --jobs 2 --scorer-option".split()
    done = shell("audit", "feed.jsonl", *args, f"model={models.root / kind}")
    assert (done.returncode, done.stderr.decode()) == (0, NO_SOURCE)
    port, lone = map(json.loads, done.stdout.splitlines())
    expected = [{"comet": round(number, 4)} for number in models.numbers[kind]]
    assert [sentence["estimates"] for sentence in port["sentences"]] == expected
    assert [sentence["estimates"] for sentence in lone["sentences"]] == [{"comet": None}] * 3
    assert [path.name for path in tmp_path.iterdir()] == ["feed.jsonl"]


def test_an_encoder_in_the_cache_of_hugging_face_is_found(
    models: Models, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    write_samples()
    cache = tmp_path / "hub" / f"models--{NOWHERE.replace('/', '--')}"
    shutil.copytree(models.root / "encoder", cache / "snapshots" / "abc")
    (cache / "refs").mkdir()
    (cache / "refs" / "main").write_text("abc", encoding="utf-8")
    option = f"model={models.root / 'elsewhere'}"
    args = ("audit", "feed.jsonl", "--scorer", "comet", "--format", "jsonl", "--out", "-", "--scorer-option", option)
    done = shell(*args, env={"HF_HOME": str(tmp_path)})
    assert (done.returncode, done.stderr.decode()) == (0, NO_SOURCE)
    sentence = json.loads(done.stdout.splitlines()[0])["sentences"][0]
    assert sentence["estimates"] == {"comet": round(models.numbers["unified_metric"][0], 4)}
