"""Makes models of unbabel-comet so small that a test can: `python tests/tiny_comet.py FOLDER`, with the extra "comet".

Each has the shape of a real one: hparams.yaml, checkpoints/model.ckpt and an encoder beside it, here two layers of
XLM-R with a tokenizer of single letters and weights that only chance made. Prints what comet itself, without mtcheck,
makes of a few sentences, as JSON by model: whoever loads a model another way must come to the same numbers.
"""

from __future__ import annotations

import json
import logging
import shutil
import string
import sys
import warnings
from pathlib import Path
from typing import Any

SAMPLES = [
    {"src": "le port de la ville est ferme", "mt": "the port of the town is closed", "ref": "the port is shut"},
    {"src": "nul", "mt": "nobody", "ref": "no one"},
    {"src": "la mairie se tait", "mt": "the mairie keeps silent and says nothing", "ref": "city hall is silent"},
]
KINDS: dict[str, dict[str, object]] = {
    "referenceless_regression_metric": {},
    "unified_metric": {"input_segments": ["mt", "src"]},
    "xcomet_metric": {"word_layer": 1},
    "regression_metric": {},
}
NOWHERE = "example/an-encoder-that-is-nowhere"
"""The model "elsewhere" wants this encoder, which no machine has."""


def make_encoder(folder: Path, *, layers: int = 2, more: str = "") -> None:
    """Its tokenizer knows `more` letters than its weights have places for."""
    from tokenizers import Tokenizer, models, pre_tokenizers
    from transformers import XLMRobertaConfig, XLMRobertaTokenizerFast

    marks = {
        "bos_token": "<s>",
        "cls_token": "<s>",
        "pad_token": "<pad>",
        "eos_token": "</s>",
        "sep_token": "</s>",
        "unk_token": "<unk>",
        "mask_token": "<mask>",
    }
    pieces = [*dict.fromkeys(marks.values()), "\N{LOWER ONE EIGHTH BLOCK}", *string.ascii_lowercase]
    tokenizer = Tokenizer(models.Unigram([(piece, -1.0) for piece in [*pieces, *more]], unk_id=3))
    tokenizer.pre_tokenizer = pre_tokenizers.Metaspace()
    XLMRobertaTokenizerFast(tokenizer_object=tokenizer, **marks).save_pretrained(folder)
    XLMRobertaConfig(
        vocab_size=len(pieces),
        hidden_size=16,
        num_hidden_layers=layers,
        num_attention_heads=2,
        intermediate_size=32,
        max_position_embeddings=130,
        pad_token_id=1,
        bos_token_id=0,
        eos_token_id=2,
    ).save_pretrained(folder)


def make_model(folder: Path, kind: str, encoder: Path) -> None:
    import pytorch_lightning
    import torch
    from comet.models import str2model

    torch.manual_seed(1)
    model = str2model[kind](
        pretrained_model=str(encoder),
        hidden_sizes=[8],
        load_pretrained_weights=False,
        local_files_only=True,
        **KINDS[kind],
    )
    trainer = pytorch_lightning.Trainer(logger=False, accelerator="cpu", enable_progress_bar=False)
    trainer.strategy.connect(model)
    trainer.save_checkpoint(folder / "checkpoints" / "model.ckpt", weights_only=True)
    write_hparams(folder, kind, str(encoder))


def write_hparams(folder: Path, kind: str, encoder: str) -> None:
    text = f"class_identifier: {kind}\npretrained_model: {encoder}\n"
    (folder / "hparams.yaml").write_text(text, encoding="utf-8")


def move_encoder_away(model: Path, folder: Path) -> None:
    """The same model, as if its encoder were one of Hugging Face's, which is not on this machine."""
    import torch

    shutil.copytree(model, folder)
    path = folder / "checkpoints" / "model.ckpt"
    checkpoint: dict[str, Any] = torch.load(path, weights_only=False)
    checkpoint["hyper_parameters"]["pretrained_model"] = NOWHERE
    torch.save(checkpoint, path)
    write_hparams(folder, checkpoint["hyper_parameters"]["class_identifier"], NOWHERE)


def lose_weights(model: Path, folder: Path) -> None:
    """The same model without one of its layers."""
    import torch

    shutil.copytree(model, folder)
    path = folder / "checkpoints" / "model.ckpt"
    checkpoint: dict[str, Any] = torch.load(path, weights_only=False)
    del checkpoint["state_dict"]["estimator.ff.0.weight"]
    torch.save(checkpoint, path)


def predict(model: Path) -> list[float]:
    from comet import load_from_checkpoint

    loaded = load_from_checkpoint(str(model / "checkpoints" / "model.ckpt"), local_files_only=True)
    samples = SAMPLES
    if not loaded.requires_references():
        samples = [{"src": sample["src"], "mt": sample["mt"]} for sample in SAMPLES]
    scores: list[float] = loaded.predict(samples, batch_size=1, gpus=0, progress_bar=False, num_workers=0)["scores"]
    return scores


def main(root: Path) -> None:
    warnings.simplefilter("ignore")
    logging.disable()
    make_encoder(root / "encoder")
    make_encoder(root / "deeper", layers=3)
    make_encoder(root / "wordier", more="\N{LATIN SMALL LETTER E WITH ACUTE}")
    for kind in KINDS:
        make_model(root / kind, kind, root / "encoder")
    move_encoder_away(root / "unified_metric", root / "elsewhere")
    lose_weights(root / "unified_metric", root / "incomplete")
    sys.stdout.write(json.dumps({kind: predict(root / kind) for kind in KINDS}))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
