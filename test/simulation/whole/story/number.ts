/** As many stories as are told; each is met by many seeds. */
export const stories = 400;

export const storyOf = (seed: number): number => seed % stories;
