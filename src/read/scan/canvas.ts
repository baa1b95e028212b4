/** Pictures as the canvas decodes and turns them; nothing else of the readers knows of it. */
import { createCanvas, type Image, loadImage } from '@napi-rs/canvas';

/** A decoded picture. */
export interface Picture {
  width: number;
  height: number;
  image: Image;
}

/** How a picture is laid on paper: turned clockwise by quarters and by a small angle, and scaled. */
export interface Placement {
  quarters: number;
  /** Radians, clockwise. */
  angle: number;
  scale: number;
}

/** Pixels as red, green, blue, opacity. */
export interface Coloured {
  width: number;
  height: number;
  data: Uint8Array;
}

/** Throws when the bytes are no picture of a kind that the canvas knows: PNG, JPEG, BMP, GIF, WebP. */
export async function decodePicture(bytes: Uint8Array): Promise<Picture> {
  const image = await loadImage(bytes);
  return { width: image.width, height: image.height, image };
}

/** The picture on white paper. */
export function paint({ image, width, height }: Picture, { quarters, angle, scale }: Placement): Coloured {
  const [across, down] = quarters % 2 === 0 ? [width, height] : [height, width];
  const canvas = createCanvas(Math.max(1, Math.round(across * scale)), Math.max(1, Math.round(down * scale)));
  const context = canvas.getContext('2d');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.imageSmoothingQuality = scale < 1 ? 'medium' : 'high';
  context.translate(canvas.width / 2, canvas.height / 2);
  context.rotate((quarters * Math.PI) / 2 + angle);
  context.scale(scale, scale);
  context.drawImage(image, -width / 2, -height / 2);
  return { width: canvas.width, height: canvas.height, data: canvas.data() };
}

/** The picture as PNG, for readers that want pages as such. */
export function pngOf(picture: Picture, scale: number): Promise<Uint8Array> {
  const canvas = createCanvas(
    Math.max(1, Math.round(picture.width * scale)),
    Math.max(1, Math.round(picture.height * scale)),
  );
  const context = canvas.getContext('2d');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture.image, 0, 0, canvas.width, canvas.height);
  return canvas.encode('png');
}
