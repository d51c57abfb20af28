import type { ComponentChild, ComponentChildren } from 'preact';

/** A part of a sentence that stands in the page as an element of its own, such as a number with its provenance. */
export type One = ComponentChildren;

/** A sentence with such parts. */
export const said = (...parts: One[]): readonly ComponentChild[] => parts as ComponentChild[];
