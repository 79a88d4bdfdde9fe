import { type Line, plainLine } from '../lines/line.js';

/** The lines of a plain text. */
export const textLines = (text: string): readonly Line[] => text.split(/\r\n?|\n/).map(plainLine);
