/** One class of a head, exactly as written in the bundle's manifest. */
export type Label = string;
/**
 * Name of a head. Every bundle has `category`, most have `priority`, and a bundle may have more.
 */
export type HeadName = string;
/** Ordered labels of one head. The manifest sets the order, and every vector below has it. */
export type LabelSet = readonly Label[];

declare const unit: unique symbol;
/** Raw scores of a head, one per label. They are never shown or compared with a threshold. */
export type Logits = Float32Array & { readonly [unit]: 'logits' };
/** Calibrated probabilities of a head, one per label, in [0, 1], summing to 1 within 1e-6. */
export type Probabilities = Float32Array & { readonly [unit]: 'probabilities' };
/** A text as a vector of `dims` numbers. */
export type Embedding = Float32Array & { readonly [unit]: 'embedding' };

export const CATEGORY = 'category' satisfies HeadName;
export const PRIORITY = 'priority' satisfies HeadName;
/** The head behind the scope score `inside`. No column and no head of a desk can have this name. */
export const SCOPE = '#scope' satisfies HeadName;
