import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const API = "http://127.0.0.1:4321";

export default defineConfig({
  plugins: [react()],
  resolve: { conditions: ["@maatstaf/source", "module", "browser", "development|production"] },
  build: { outDir: "dist/client", emptyOutDir: true, target: "es2023", assetsInlineLimit: 0 },
  server: { proxy: { "/api": API } },
});
