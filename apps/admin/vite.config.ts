import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const API = "http://127.0.0.1:4321";

export default defineConfig({
  plugins: [react()],
  resolve: { conditions: ["@maatstaf/source", "module", "browser", "development|production"] },
  build: { outDir: "dist/client", emptyOutDir: true, target: "es2023", assetsInlineLimit: 0,
    // The component library is one module: without this every component of it would come along.
    rolldownOptions: {
      treeshake: { manualPureFunctions: ["forwardRef", "createContext", "memo"], propertyWriteSideEffects: false },
    },
  },
  server: { proxy: { "/api": API } },
});
