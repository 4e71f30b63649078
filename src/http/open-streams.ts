const heartbeatMs = 20_000;

interface Stream {
  /** Shows that the line is alive. */
  beat(): void;
  close(): void;
}

/** The open streams of one kind; each shows every 20 s that its line is alive. */
export function openStreams<S extends Stream>() {
  const streams = new Set<S>();
  const each = (act: (stream: S) => void) => {
    for (const stream of [...streams]) act(stream);
  };
  const heart = setInterval(() => each((stream) => stream.beat()), heartbeatMs);
  heart.unref();
  return {
    count: () => streams.size,
    add: (stream: S) => void streams.add(stream),
    delete: (stream: S) => streams.delete(stream),
    each,
    closeAll() {
      clearInterval(heart);
      each((stream) => stream.close());
    },
  };
}
