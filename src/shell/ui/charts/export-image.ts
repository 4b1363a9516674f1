import { saveFile } from '../save-file.ts';
import type { ChartColours } from './chart-colours.ts';

const PADDING = 16;
const TITLE_HEIGHT = 34;

/**
 * Saves what `paint` draws as a PNG with the chart's title above it, in the colours that are on.
 * Sizes in CSS pixels.
 */
export async function saveImage(
  name: string,
  title: string,
  size: { readonly width: number; readonly height: number },
  colours: ChartColours,
  paint: (context: CanvasRenderingContext2D) => void,
): Promise<void> {
  const canvas = document.createElement('canvas');
  const scale = 2;
  canvas.width = (size.width + 2 * PADDING) * scale;
  canvas.height = (size.height + TITLE_HEIGHT + 2 * PADDING) * scale;
  const context = canvas.getContext('2d');
  if (!context) return;
  context.scale(scale, scale);
  context.fillStyle = colours.surface;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = colours.ink;
  context.font = '600 16px system-ui, sans-serif';
  context.textBaseline = 'top';
  context.fillText(title, PADDING, PADDING, size.width);
  context.translate(PADDING, PADDING + TITLE_HEIGHT);
  paint(context);
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, 'image/png');
  });
  if (blob) saveFile(name, [blob], 'image/png');
}
