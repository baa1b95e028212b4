/** Decodes picture files; nothing else of the readers knows of the canvas. */
import { createCanvas, loadImage } from '@napi-rs/canvas';
import type { PagePicture } from '../pdf/document.js';

export interface PictureFile {
  width: number;
  height: number;
  /** The picture on white paper, `scale` times as large. */
  paint(scale: number): PagePicture;
}

/** Throws when the bytes are no picture of a kind that the canvas knows: PNG, JPEG, BMP, GIF, WebP. */
export async function decodePicture(bytes: Uint8Array): Promise<PictureFile> {
  const image = await loadImage(bytes);
  return {
    width: image.width,
    height: image.height,
    paint(scale) {
      const [width, height] = [image.width, image.height].map((side) => Math.max(1, Math.round(side * scale)));
      const canvas = createCanvas(width ?? 1, height ?? 1);
      const context = canvas.getContext('2d');
      context.fillStyle = '#ffffff';
      context.fillRect(0, 0, canvas.width, canvas.height);
      context.imageSmoothingQuality = 'high';
      context.drawImage(image, 0, 0, canvas.width, canvas.height);
      // A copy: what canvas.data() gives is gone with the canvas.
      const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
      return {
        width: canvas.width,
        height: canvas.height,
        data: new Uint8Array(data.buffer, data.byteOffset, data.length),
      };
    },
  };
}
