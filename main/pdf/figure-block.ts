import type { PrintFigure } from '../../shared/print/print-document.js';
import { imageStrings } from '../../shared/strings/images.js';
import type { FlowNode, FlowPicture, TextPiece } from './adapter/flow-node.js';
import { figureElement } from './adapter/structure.js';
import { colors, styles } from './look.js';
import { columns } from './page-geometry.js';
import { piecesOf } from './pieces.js';

/** An image is printed with at least this many pixels an inch: fewer look coarse on paper. */
const leastDpi = 150;
const pointsPerInch = 72;
/** Leaves room for the caption and a few lines of text on the same page. */
const maxHeight = 400;

/** A figure: number and caption, the image, its credit; never parted by a page. */
export function figureBlock(figure: PrintFigure): FlowNode {
  const picture = pictureOf(figure);
  const place = imageStrings.figure(figure.number);
  const margin: FlowNode['margin'] = [picture.left, 0, 0, 0];
  const caption: FlowNode = { ...styles.caption, text: captionOf(figure), margin, after: 5, place };
  const image: FlowNode = { text: '', picture, element: figureElement(figure.alt) };
  const credit: FlowNode = { ...styles.caption, color: colors.soft, text: [{ text: figure.credit }], margin, before: 4, place };
  return { stack: figure.credit === '' ? [caption, image] : [caption, image, credit], keep: true, floats: true, before: 7, after: 14 };
}

/** The block's own mark stands in the caption: a wide image leaves no side column. */
function captionOf(figure: PrintFigure): TextPiece[] {
  const number = [imageStrings.figure(figure.number), ...(figure.mark === null ? [] : [figure.mark])].join(' · ');
  return [{ text: figure.inlines.length === 0 ? number : `${number}  `, bold: true }, ...piecesOf(figure.inlines)];
}

/** In the text column where it fits there at its least resolution, else over the whole measure. */
function pictureOf({ image }: PrintFigure): FlowPicture {
  const natural = (image.width / leastDpi) * pointsPerInch;
  const measure = natural <= columns.text ? columns.text : columns.full;
  const width = Math.min(natural, measure, (maxHeight * image.width) / image.height);
  return { sha256: image.sha256, bytes: image.bytes, width, height: (width * image.height) / image.width, left: width <= columns.text ? columns.textLeft : 0 };
}
