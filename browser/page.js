// @ts-check
/** What every page does once it can run scripts. Runs before the theme's own script, which then finds our search worker. */

import { prepareBox } from "./page/box.js";
import { showFacets } from "./page/facets.js";
import { prepareDrawer } from "./page/drawer.js";
import { offerCopies } from "./page/copying.js";
import { openGate } from "./page/gate.js";
import { markFound, rememberFound } from "./page/marking.js";
import { offerMine } from "./page/mine.js";
import { offerChoice } from "./page/choosing.js";
import { tellSince } from "./page/since.js";
import { offerPassing } from "./page/passing.js";
import { offerNames } from "./page/names.js";
import { offerPrints } from "./page/printing.js";
import { offerSending } from "./page/sending.js";
import { unfoldWhenAsked } from "./page/unfolding.js";
import { followAnyCase } from "./page/missing.js";
import { offerFound } from "./page/found_sending.js";
import { showNothing } from "./page/nothing.js";
import { offerStart } from "./page/starting.js";
import { showTold } from "./page/told.js";
import { tellPast } from "./page/past.js";
import { offerPreviews } from "./page/preview.js";
import { prepareProjector } from "./page/projector.js";

const root = document.querySelector(".md-search");
if (root instanceof HTMLElement) {
  const box = prepareBox(root);
  openGate(
    root,
    (answer) => {
      box.showTotal(answer);
      showFacets(root, answer, box.alter);
      showTold(root, answer);
      offerFound(root, answer);
      showNothing(root, answer, box.ask);
    },
    (start) => offerStart(root, start, box.ask),
    box.giveUp,
  );
  rememberFound(root);
}
prepareDrawer();
markFound();
offerCopies();
tellPast();
offerPreviews();
offerMine();
tellSince();
offerChoice();
offerNames();
offerPassing();
offerPrints();
offerSending();
unfoldWhenAsked();
followAnyCase();
prepareProjector();
