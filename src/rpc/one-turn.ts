/**
 * Lets waiting tasks run for one turn of the event loop. It uses a message, because timers wait at
 * least 4 ms.
 */
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
