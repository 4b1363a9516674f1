"""Likeness of texts within a batch, and how far the student's is from the teacher's."""

import torch
import torch.nn.functional as F

from student import product

SHARP = 20


def likeness(left):
    """Likeness of each text to the batch's others, before softmax: centred on the batch as the heads are on their texts."""
    own = F.normalize(left - left.mean(0), dim=1)
    return product(own, own.T) * SHARP - torch.eye(len(own)) * 1e4


def alike(embeddings, teacher):
    """Cross entropy between what the teacher and the student find alike in the batch."""
    with torch.no_grad():
        target = likeness(teacher).softmax(1)
    return -(target * likeness(embeddings).log_softmax(1)).sum(1).mean()
