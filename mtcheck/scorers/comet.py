"""The adapter for models of unbabel-comet (COMET, CometKiwi, xCOMET), loaded from a folder; it never downloads.

A model comes as the folder that the model's page offers for download: hparams.yaml and checkpoints/model.ckpt. The
checkpoint holds the weights, yet not the tokenizer of the encoder that was trained further (XLM-R, InfoXLM): that is
looked for on this machine, in the cache of Hugging Face or in a folder that the user names.

A checkpoint is a pickle, which can run code when it is loaded: only for models whose makers are trusted. The only
importer of comet and of what it brings with it, all of it inside functions: the import takes seconds.
"""

from __future__ import annotations

import hashlib
import logging
import re
import warnings
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from mtcheck.errors import ConfigError, suggest_nearest
from mtcheck.scorers.scorer import ScoredPair, Scorer

if TYPE_CHECKING:
    import torch
    from comet.models import CometModel

_WHERE = "scorer comet"
_HPARAMS = "hparams.yaml"
_CHECKPOINTS = ("checkpoints/model.ckpt", "model.ckpt")
"""Where a checkpoint lies, seen from the folder of its model or from its own."""
_TOKENIZERS = ("tokenizer.json", "sentencepiece.bpe.model", "spiece.model", "vocab.txt")
_UNTRAINED = re.compile(r"in the model state dict but not in the checkpoint: \[(?P<names>[^\]]+)")
"""What Lightning warns of where weights stay as chance made them, so that the numbers would mean nothing."""
_NO_MEMORY = re.compile(r"out of memory|can't allocate memory|ALLOC_FAILED", re.IGNORECASE)
"""What PyTorch says where memory is short; only on some devices is that an exception of its own."""


class CometScorer(Scorer):
    """A model of unbabel-comet, on a graphics card where there is one."""

    def __init__(self, *, model: str, encoder: str = "", batch_size: str = "16") -> None:
        """Load a model.

        `model` is its folder, or its checkpoint; `encoder` a folder with the configuration and the tokenizer of its
        encoder, where Hugging Face's cache has none; `batch_size` how many sentences are read at once, fewer where
        memory does not hold them.
        """
        if not batch_size.isdecimal() or int(batch_size) < 1:
            raise ConfigError(_WHERE, f'batch_size is "{batch_size}"', "give a whole number of 1 or more")
        self._batch_size = int(batch_size)
        checkpoint = _find_checkpoint(Path(model).expanduser())
        with _quietly():
            self._model = _load_model(checkpoint, encoder)
        self._device = _find_device()
        self.needs_reference = self._model.requires_references()
        self._signature = _sign(checkpoint, self._model.hparams)

    @property
    def signature(self) -> str:
        """Version, model and the first digits of the checkpoint's SHA-256.

        Not the device: 1,000 numbers of one model differed by 0.0000006 at most between a processor and an H100.
        """
        return self._signature

    def score(self, pairs: Sequence[ScoredPair]) -> Sequence[float]:
        """The model's numbers, for most models from 0 to 1.

        Its own `predict` sets up a trainer and brings the model to the card and back, as long as 500 sentences take.
        """
        longest_first = sorted(range(len(pairs)), key=lambda n: -len(pairs[n].text) - len(pairs[n].source or ""))
        with _quietly():
            numbers = self._read([self._sample(pairs[n]) for n in longest_first])
        in_order = dict(zip(longest_first, numbers, strict=True))
        return [in_order[n] for n in range(len(pairs))]

    def _sample(self, pair: ScoredPair) -> dict[str, str | None]:
        sample = {"src": pair.source, "mt": pair.text}
        return {**sample, "ref": pair.reference} if self.needs_reference else sample

    def _read(self, samples: Sequence[dict[str, str | None]]) -> list[float]:
        """A number for each sample; batches are halved, from now on, where memory does not hold them."""
        import torch

        read: list[torch.Tensor] = []
        at = 0
        while at < len(samples):
            batch = samples[at : at + self._batch_size]
            scores = self._read_batch(batch)
            if scores is not None:
                read.append(scores)
                at += len(batch)
                continue
            if len(batch) == 1:
                what = f"the memory of the device {self._device.type} does not hold the model and one sentence"
                raise ConfigError(_WHERE, what, "free some of it, or hide the card: CUDA_VISIBLE_DEVICES=-1")
            self._batch_size = len(batch) // 2
            _free_memory(self._device)
        numbers: list[float] = torch.cat(read).tolist()
        return numbers

    def _read_batch(self, samples: Sequence[dict[str, str | None]]) -> torch.Tensor | None:
        """Their scores, still on the device, so that it works while the next batch is cut; None without memory."""
        import torch

        try:
            self._model.to(self._device)
            with torch.inference_mode():
                batch = self._model.prepare_for_inference(samples)
                batch = self._model.transfer_batch_to_device(batch, self._device, 0)
                scores: torch.Tensor = self._model.predict_step(batch)["scores"]
        except RuntimeError as error:
            if not _NO_MEMORY.search(str(error)):
                raise
            return None
        return scores


@contextmanager
def _quietly() -> Iterator[None]:
    """Keep what comet, Lightning and transformers say by the way off the screen, and their hands off our logging."""
    handlers, level, disabled = logging.root.handlers[:], logging.root.level, logging.root.manager.disable
    logging.disable(logging.CRITICAL)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    finally:
        logging.disable(disabled)
        logging.root.handlers[:] = handlers  # importing comet sets up the log of the whole program
        logging.root.setLevel(level)


def _find_device() -> torch.device:
    import torch

    if torch.cuda.is_available():
        return torch.device("cuda")
    return torch.device("mps" if torch.backends.mps.is_available() else "cpu")


def _free_memory(device: torch.device) -> None:
    """Give back what a batch that failed has left behind, in pieces that fit no other."""
    import torch

    if device.type == "cuda":
        torch.cuda.empty_cache()


def _find_checkpoint(path: Path) -> Path:
    """The checkpoint that a path means; raises ConfigError where none lies there with its hparams.yaml."""
    if not path.exists():
        advice = "name the folder of a model that lies on this machine; none is downloaded"
        raise ConfigError(_WHERE, f"there is no {path}", advice)
    found = [path] if path.is_file() else [path / name for name in _CHECKPOINTS if (path / name).is_file()]
    advice = f"a model is a folder with {_HPARAMS} and {_CHECKPOINTS[0]}"
    if not found:
        raise ConfigError(_WHERE, f"{path} holds no {_CHECKPOINTS[0]}", advice)
    if not _find_hparams(found[0]).is_file():
        raise ConfigError(_WHERE, f"{found[0]} has no {_HPARAMS} beside its folder", advice)
    return found[0]


def _find_hparams(checkpoint: Path) -> Path:
    return checkpoint.resolve().parent.parent / _HPARAMS


def _load_model(checkpoint: Path, encoder: str) -> CometModel:
    """The model, as comet.load_from_checkpoint would load it, which cannot be told where the encoder lies."""
    try:
        import yaml
        from comet.models import str2model
    except ImportError as error:
        advice = "install it: pip install 'mtcheck[comet]'"
        raise ConfigError(_WHERE, f"unbabel-comet cannot be imported: {error}", advice) from error
    hparams = yaml.safe_load(_find_hparams(checkpoint).read_text(encoding="utf-8"))
    kind = hparams["class_identifier"]
    if kind not in str2model:
        what = f'{_HPARAMS} says class_identifier "{kind}"{suggest_nearest(kind, str2model)}'
        raise ConfigError(_WHERE, what, f"known are: {', '.join(str2model)}")
    wanted = encoder or hparams["pretrained_model"]
    if not _has_encoder(wanted):
        what = f'the encoder "{wanted}" of the model is not on this machine, with its configuration and tokenizer'
        advice = "put config.json and the files of its tokenizer into a folder: --scorer-option encoder=FOLDER"
        raise ConfigError(_WHERE, what, advice)
    elsewhere = {"pretrained_model": str(Path(encoder).expanduser())} if encoder else {}
    with warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("always")
        model: CometModel = str2model[kind].load_from_checkpoint(
            str(checkpoint),
            map_location="cpu",
            strict=False,  # old checkpoints hold more than today's encoders ask for, which does no harm
            load_pretrained_weights=False,
            local_files_only=True,
            **elsewhere,
        )
    untrained = next((match for warning in told if (match := _UNTRAINED.search(str(warning.message)))), None)
    if untrained is not None:
        what = f"{checkpoint} lacks weights of the model: {untrained['names']}"
        raise ConfigError(_WHERE, what, "fetch the model anew, or take the encoder that it was trained with")
    words, places = len(model.encoder.tokenizer), model.encoder.model.get_input_embeddings().num_embeddings
    if words > places:  # on a graphics card the first word without a place would end all work, not this sentence's
        what = f'the tokenizer of "{wanted}" knows {words} pieces of words, the model {places}'
        raise ConfigError(_WHERE, what, "take the encoder that it was trained with")
    return model.eval()


def _has_encoder(name: str) -> bool:
    """Whether an encoder's configuration and tokenizer lie in a folder of this name, or in Hugging Face's cache."""
    from huggingface_hub import try_to_load_from_cache
    from huggingface_hub.utils import HFValidationError

    folder = Path(name).expanduser()
    if folder.is_dir():
        return (folder / "config.json").is_file() and any((folder / file).is_file() for file in _TOKENIZERS)
    try:
        config, *tokenizers = (try_to_load_from_cache(name, file) for file in ("config.json", *_TOKENIZERS))
    except HFValidationError:  # the name of a folder that is not there is none that a model could have
        return False
    return isinstance(config, str) and any(isinstance(file, str) for file in tokenizers)


def _sign(checkpoint: Path, hparams: Mapping[str, object]) -> str:
    with checkpoint.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    parts = {
        "unbabel-comet": version("unbabel-comet"),
        "model": checkpoint.resolve().parent.parent.name,
        "class": hparams["class_identifier"],
        "checkpoint": digest[:16],
    }
    return "|".join(f"{name}:{value}" for name, value in parts.items())
