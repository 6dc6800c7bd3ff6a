import process from "node:process";

// Loaded into the web server before anything else: when the script that started it is gone, however
// that happened, the server goes too and leaves its port.
process.once("disconnect", () => process.kill(process.pid, "SIGTERM"));
// Listening alone must not keep a server alive that has nothing left to do.
process.channel?.unref();
