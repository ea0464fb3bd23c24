/** The end of a convention that is signed: where and when, a place for each signature, the annexes. */
import type { Flow } from '../flow';
import { type SignatureBox, signatureBoxes } from '../signatureBoxes';
import { type Annexes, drawAnnexes, drawAnnexesBeside } from './annexes';
import { conventionLetters as letters, room } from './conventionLook';
import type { Drawn } from './draw';

const A_ROW = 2;
/** Between places to sign. */
const GAP = 8;
/** Of a row of boxes with its gap, where every text has one line; and of a further line. */
const ROW_HEIGHT = 151;
const LINE_HEIGHT = 12;
const BOX_WIDTH = 225;
const HEAD_HEIGHT = 54;
/** All places are better seen on one page, unless that leaves so much of this one empty. */
const MOST_LEFT_EMPTY = 230;

export function drawSigning(flow: Flow, { paper, words }: Drawn): void {
  const { signatures } = words;
  const annexes = { title: words.annexes.title, items: words.annexes.items(paper) };
  const boxes = paper.signers.map((signer) => ({
    title: signatures.as(signer),
    name: signer.name ?? signatures.blank,
    capacity: signatures.capacity(signer),
    signature: signatures.sign(signer),
  }));
  const here = A_ROW * rowsHere(flow, boxes);
  if (here === 0) flow.newPage();
  drawHead(flow, signatures.title);
  flow.paragraph(signatures.made(paper, paper.recipients.length), letters.prose);
  flow.space(3);
  flow.paragraph(signatures.before, letters.strong);
  flow.space(7);
  if (here === 0 || here >= boxes.length) return drawPlaces(flow, boxes, { signatures, annexes });
  signatureBoxes(flow, boxes.slice(0, here), signatures);
  flow.newPage();
  drawHead(flow, `${signatures.title} ${words.continued}`);
  drawPlaces(flow, boxes.slice(here), { signatures, annexes });
}

/** The last places, and the annexes beside or under them. */
function drawPlaces(
  flow: Flow,
  boxes: readonly SignatureBox[],
  { signatures, annexes }: { signatures: Drawn['words']['signatures']; annexes: Annexes },
): void {
  const paired = boxes.length - (boxes.length % A_ROW);
  signatureBoxes(flow, boxes.slice(0, paired), signatures);
  if (paired === boxes.length) return drawAnnexes(flow, annexes);
  const top = flow.y;
  signatureBoxes(flow, boxes.slice(paired), signatures);
  const width = (flow.width + GAP) / A_ROW - GAP;
  const x = flow.left + width + GAP + 6;
  const height = flow.y - GAP - top;
  const beside = { x, y: top + 2, width: width - 6, height };
  if (height < 0 || !drawAnnexesBeside(flow, annexes, beside)) drawAnnexes(flow, annexes);
}

/** How many rows stand on this page; 0: it is better begun overleaf. */
function rowsHere(flow: Flow, boxes: readonly SignatureBox[]): number {
  const count = Math.ceil(boxes.length / A_ROW);
  const extra = Math.max(...boxes.map((box) => furtherLines(flow, box)));
  const height = ROW_HEIGHT + extra * LINE_HEIGHT;
  const fitting = Math.floor((flow.room - HEAD_HEIGHT - room.beforeSection) / height);
  if (fitting >= count) return count;
  if (flow.room <= MOST_LEFT_EMPTY || fitting < 1) return 0;
  // Nobody signs alone on a last page.
  return boxes.length - fitting * A_ROW === 1 ? Math.max(1, fitting - 1) : fitting;
}

function furtherLines(flow: Flow, { title, name, capacity }: SignatureBox): number {
  const count = (text: string) => flow.lines(text, letters.strong, BOX_WIDTH).length;
  return count(title) + count(name) + count(capacity) - 3;
}

function drawHead(flow: Flow, title: string): void {
  const before = room.beforeSection;
  flow.heading(title, letters.section, { level: 2, bookmark: title, before, after: 4 });
}
