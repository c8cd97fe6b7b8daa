/** How many earlier versions a document keeps beside what holds now: it stays small however often somebody corrects. */
export const maxEarlier = 1000;
