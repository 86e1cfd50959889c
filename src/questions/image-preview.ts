import {noChange} from 'lit';
import {directive, Directive, type ElementPart} from 'lit/directive.js';

/** Pixels of a preview's longer side. */
const SIZE = 160;

/**
 * Draws an image file into the canvas that it stands on. A canvas, not an image with an object URL: pages whose policy
 * allows no images still show it, and nothing has to be released. What the browser cannot decode leaves the canvas out.
 */
class PreviewDirective extends Directive {
  #file: File | undefined;

  override render(_: File): unknown {
    return noChange;
  }

  override update(part: ElementPart, [file]: [File]): unknown {
    if (file !== this.#file) void draw(file, part.element as HTMLCanvasElement);
    this.#file = file;
    return noChange;
  }
}

async function draw(file: File, canvas: HTMLCanvasElement): Promise<void> {
  canvas.hidden = true;
  try {
    const image = await createImageBitmap(file);
    const scale = Math.min(1, SIZE / Math.max(image.width, image.height));
    canvas.width = Math.max(1, image.width * scale);
    canvas.height = Math.max(1, image.height * scale);
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    image.close();
    canvas.hidden = false;
  } catch {
    // no image after all: the icon stays
  }
}

export const preview = directive(PreviewDirective);
