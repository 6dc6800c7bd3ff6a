import net from "node:net";
import { Explained } from "./progress.mjs";

function listens(port, host) {
  return new Promise((resolve) => {
    const socket = net.connect({ port, host, timeout: 1000 });
    const answer = (value) => () => {
      socket.destroy();
      resolve(value);
    };
    socket
      .once("connect", answer(true))
      .once("error", answer(false))
      .once("timeout", answer(false));
  });
}

function canListen(port, host) {
  return new Promise((resolve) => {
    const server = net.createServer();
    server.once("error", (error) => resolve(error.code));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(undefined)));
  });
}

/**
 * Whether a server on this machine could use that port. A program that listens on one of the two
 * addresses of `localhost` alone would take the browser's visits, so both are tried.
 */
export async function portIsFree(port, host = "127.0.0.1") {
  if ((await listens(port, "127.0.0.1")) || (await listens(port, "::1"))) return false;
  return (await canListen(port, host)) === undefined;
}

/**
 * Fails with words that help where the port is taken or not allowed; `commandFor` names the command
 * that would take another one.
 */
export async function requireFreePort(port, host, commandFor) {
  const reason = await canListen(port, host);
  if (reason === "EACCES") {
    throw new Explained(
      `This user may not open port ${port}. Choose one above 1023: ${commandFor(3000)}`,
    );
  }
  if (reason === "EADDRNOTAVAIL" || reason === "ENOTFOUND") {
    throw new Explained(`This machine has no address ${host} to listen on.`);
  }
  if (await portIsFree(port, host)) return;
  let other = port + 1;
  while (other < Math.min(port + 50, 65_535) && !(await portIsFree(other, host))) other += 1;
  throw new Explained(
    `Port ${port} is taken by another program. Stop that program (an earlier demo, perhaps), or\n` +
      `choose another port: ${commandFor(other)}`,
  );
}
