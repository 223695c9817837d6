// @ts-check
/** What only pages with a long list to be narrowed do: that of all tasks, that of changes. No other page loads it. */

import { offerChanges } from "./page/changes.js";
import { offerFilters } from "./page/filtering.js";

offerFilters();
offerChanges();
