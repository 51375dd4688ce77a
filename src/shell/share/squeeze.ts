/** `spilled`: there were more bytes than allowed, and the rest was never unpacked; `broken`: no deflated bytes. */
export type Unsqueezed =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'spilled' | 'broken' };

interface Pipe {
  readonly writable: WritableStream<BufferSource>;
  readonly readable: ReadableStream<Uint8Array<ArrayBuffer>>;
}

function joined(chunks: readonly Uint8Array<ArrayBuffer>[], size: number): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}

/** What comes out of a pipe for these bytes, at most `most` of it. Never throws. */
async function through({ writable, readable }: Pipe, bytes: BufferSource, most: number): Promise<Unsqueezed> {
  const writer = writable.getWriter();
  const written = Promise.allSettled([writer.write(bytes), writer.close()]); // what breaks is seen at the other end
  const reader = readable.getReader();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      size += value.length;
      if (size > most) {
        await reader.cancel();
        return { kind: 'spilled' };
      }
      chunks.push(value);
    }
    await written;
  } catch {
    return { kind: 'broken' };
  }
  return { kind: 'bytes', bytes: joined(chunks, size) };
}

/** Bytes, deflated without a header. Throws when the browser has no such compression. */
export async function squeeze(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const squeezed = await through(new CompressionStream('deflate-raw'), bytes, Number.POSITIVE_INFINITY);
  if (squeezed.kind !== 'bytes') throw new Error(squeezed.kind);
  return squeezed.bytes;
}

/** Bytes as they were before `squeeze`, at most `most` of them. Never throws. */
export function unsqueeze(bytes: Uint8Array<ArrayBuffer>, most: number): Promise<Unsqueezed> {
  return through(new DecompressionStream('deflate-raw'), bytes, most);
}
