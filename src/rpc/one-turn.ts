/** Lets what waits run first: one turn of the event loop by message, because timers are clamped to 4 ms. */
export async function oneTurn(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  await new Promise<void>((resolve) => {
    port1.onmessage = () => {
      resolve();
    };
    port2.postMessage(null);
  });
  port1.close();
}
