/** What `write-moving-picture.ts` calls of gifenc 1.0.3, which brings no types. */
declare module 'gifenc' {
  /** Colours as [red, green, blue], each 0 to 255. */
  export type Palette = readonly (readonly [number, number, number])[];

  const gifenc: {
    quantize: typeof quantize;
    applyPalette: typeof applyPalette;
    GIFEncoder: typeof GIFEncoder;
  };
  export default gifenc; // Node reads its CommonJS file

  /** A palette of at most `colors` colours for pixels of four bytes each. */
  function quantize(rgba: Uint8Array | Uint8ClampedArray, colors: number): Palette;

  /** The index of each pixel's nearest colour. */
  function applyPalette(rgba: Uint8Array | Uint8ClampedArray, palette: Palette): Uint8Array;

  /** Collects frames; `delay` in milliseconds; `dispose: 1` keeps a frame below the next one. */
  function GIFEncoder(): {
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
}
