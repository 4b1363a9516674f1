/** What `write-moving-picture.ts` calls of gifenc 1.0.3, which brings no types. */
declare module 'gifenc' {
  /** Colours as [red, green, blue], each 0 to 255. */
  type Palette = readonly (readonly [number, number, number])[];

  const gifenc: {
    /** A palette of at most `colors` colours for pixels of four bytes each. */
    quantize(rgba: Uint8Array, colors: number): Palette;
    /** The index of each pixel's nearest colour. */
    applyPalette(rgba: Uint8Array, palette: Palette): Uint8Array;
    /** Collects frames; `delay` in milliseconds; `dispose: 1` keeps a frame below the next one. */
    GIFEncoder(): {
      writeFrame(
        index: Uint8Array,
        width: number,
        height: number,
        options: {
          readonly palette: Palette;
          readonly delay: number;
          readonly transparent: boolean;
          readonly transparentIndex: number;
          readonly dispose: number;
        },
      ): void;
      finish(): void;
      bytes(): Uint8Array;
    };
  };
  export = gifenc;
}
