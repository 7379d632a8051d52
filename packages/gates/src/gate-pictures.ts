import { pictureOutcome } from "./method-pictures/faults.ts";
import { methodFolder, writePictures } from "./method-pictures/folder.ts";
import { methodPictures } from "./method-pictures/pictures.ts";
import { report } from "./outcome.ts";

const drawn = methodPictures();
if (process.argv.includes("--write")) writePictures(drawn);
else report("pictures", pictureOutcome(drawn, methodFolder()));
