import { holdsPersonalNumber } from '../cells/personal-number.ts';
import { maxCellBytes } from '../read-options.ts';
import { CellFlag, maxCells } from './cell-record.ts';
import type { CellRecord } from './cell-record.ts';

/** Bytes of one cell that are held at a time, and those repeated so that no number is cut in two. */
const windowBytes = 2 * maxCellBytes;
const overlapBytes = 64;
const shortestNumber = 11;

/**
 * Builds the cells of one record byte by byte, trimmed. Memory stays bounded whatever stands in the file: of a cell
 * that is too long only a window is held, which is searched for personal numbers as it moves on.
 */
export class CellBuffer {
  private readonly trimsTab: boolean;
  private bytes = new Uint8Array(1024);
  /** Where the current cell begins, and how much of it is held. */
  private start = 0;
  private held = 0;
  /** Bytes since the first that is no blank, and up to the last that is none. */
  private length = 0;
  private content = 0;
  private afterC2 = false;
  /** Blanks since the last solid byte that were not held; and whether they were one plain space. */
  private blanksDropped = 0;
  private isSpaceDropped = false;
  private windowMoved = false;
  private personal = false;
  /** What was held and how long the content was when text came after the closing quote; -1: none came. */
  private heldAtBreak = -1;
  private contentAtBreak = 0;

  constructor(trimsTab: boolean) {
    this.trimsTab = trimsTab;
  }

  /** Nothing but blanks in the current cell so far? */
  get isBlank(): boolean {
    return this.length === 0 && !this.afterC2;
  }

  /** The cell itself has begun: with the end of the one before. */
  beginRecord(): void {
    this.start = 0;
  }

  push(byte: number): void {
    if (this.afterC2) {
      this.afterC2 = false;
      if (byte === 0xa0) {
        this.pushBlank(0xc2);
        this.pushBlank(0xa0);
        return;
      }
      this.pushSolid(0xc2);
    }
    if (byte === 0xc2) this.afterC2 = true;
    else if (byte === 0x20 || (byte === 0x09 && this.trimsTab)) this.pushBlank(byte);
    else this.pushSolid(byte);
  }

  /** The cell ended with its closing quote; what is pushed from now on is only searched for personal numbers. */
  breakOff(): void {
    this.heldAtBreak = Math.min(this.held, this.content);
    this.contentAtBreak = this.content;
    this.pushSolid(0x22);
  }

  /** Adds the cell to the record. `isOpen`: the file ended before the closing quote. */
  endCell(record: CellRecord, isOpen = false): void {
    const isBroken = this.heldAtBreak >= 0;
    const content = isBroken ? this.contentAtBreak : this.content;
    const isTooLong = content > maxCellBytes && !isOpen;
    let flags = isOpen || isBroken ? CellFlag.quoteUnclosed : 0;
    if (isTooLong) flags |= CellFlag.tooLong;
    if (flags !== 0 && this.searchWindow()) flags |= CellFlag.personalNumber;
    const isKept = !this.windowMoved && content <= maxCellBytes;
    const kept = isKept ? (isBroken ? this.heldAtBreak : Math.min(this.held, content)) : 0;
    if (record.cellCount < maxCells) {
      record.addCell(this.start, this.start + kept, flags);
      this.start += kept;
    } else {
      record.cellCount++;
      if (content > 0) record.hasContentBeyond = true;
      if (this.searchWindow()) flags |= CellFlag.personalNumber;
      record.flagsBeyond |= flags;
    }
    record.bytes = this.bytes;
    this.beginCell();
  }

  private beginCell(): void {
    this.held = 0;
    this.length = 0;
    this.content = 0;
    this.afterC2 = false;
    this.blanksDropped = 0;
    this.windowMoved = false;
    this.personal = false;
    this.heldAtBreak = -1;
  }

  private pushBlank(byte: number): void {
    if (this.length === 0) return;
    this.length++;
    if (this.length <= maxCellBytes) this.hold(byte);
    else {
      this.blanksDropped++;
      this.isSpaceDropped = this.blanksDropped === 1 && byte === 0x20;
    }
  }

  private pushSolid(byte: number): void {
    if (this.blanksDropped > 0) {
      // One space may stand in the midst of a personal number; two stand for all else that was left out.
      this.hold(0x20);
      if (!this.isSpaceDropped) this.hold(0x20);
      this.blanksDropped = 0;
    }
    this.length++;
    this.content = this.length;
    this.hold(byte);
  }

  private hold(byte: number): void {
    if (this.held === windowBytes) this.moveWindow();
    const at = this.start + this.held;
    if (at === this.bytes.length) this.grow();
    this.bytes[at] = byte;
    this.held++;
  }

  private moveWindow(): void {
    const end = this.start + this.held;
    // A number that begins near the window's end is left to the next window, which shows what follows it.
    this.personal = this.searchWindow(end - overlapBytes / 2);
    this.bytes.copyWithin(this.start, end - overlapBytes, end);
    this.held = overlapBytes;
    this.windowMoved = true;
  }

  private searchWindow(until = this.start + this.held): boolean {
    if (this.personal || this.held < shortestNumber) return this.personal;
    // In a moved window the first bytes are known already, and what stood before them is not.
    const from = this.start + (this.windowMoved ? overlapBytes / 2 : 0);
    return holdsPersonalNumber(this.bytes, this.start, this.start + this.held, from, until);
  }

  private grow(): void {
    const larger = new Uint8Array(this.bytes.length * 2);
    larger.set(this.bytes);
    this.bytes = larger;
  }
}
