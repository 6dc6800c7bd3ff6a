/** First names from many places; with the invented family names they belong to nobody. */
export const firstNames: readonly string[] = [
  ..."Abena Adil Agnes Akira Alba Amara Anouk Arjun Astrid Bao Beatriz Bilal Bram Camila Chidi Dalia".split(
    " ",
  ),
  ..."Dara Dmitri Elif Emeka Eszter Farid Femi Freya Gita Goran Hana Hugo Ida Imani Ines Ivo Jamal".split(
    " ",
  ),
  ..."Jin Joana Kai Kamala Kofi Lars Leila Lin Luca Mahina Malik Marta Mei Mika Nadia Naomi Nils Noor".split(
    " ",
  ),
  ..."Oksana Omar Paloma Petra Quang Rafael Ravi Rhea Sami Sana Selma Sven Tala Tariq Teodora Thandi".split(
    " ",
  ),
  ..."Tomas Uma Viggo Wei Xenia Yara Yusuf Zara Zoltan".split(" "),
];

/** Family names that were invented for the demonstration. */
export const familyNames: readonly string[] = [
  ..."Amberquill Ashmere Barleyfen Birchwhistle Brackenholt Bramblecote Candlewick Cinderbrook".split(
    " ",
  ),
  ..."Cloudberry Copperlane Coralstead Dewhollow Driftmoor Dusklatch Eldergate Emberly Fallowmere".split(
    " ",
  ),
  ..."Featherstoke Fennimore Flintwater Foxglade Frostbury Gallowglen Glimmerton Goldfinchley".split(
    " ",
  ),
  ..."Hazelthorpe Heatherwyn Hollybank Inkersley Ironleaf Juniperton Kestrelby Lanternwood".split(
    " ",
  ),
  ..."Larkhollow Lindenfold Maplecross Meadowlatch Millwhisper Mistlebrook Moonharrow Mossgarth".split(
    " ",
  ),
  ..."Nettlecombe Nightingarth Oakenshore Otterby Owlpenny Pebblestow Pinemarsh Quarrywick".split(
    " ",
  ),
  ..."Ravensedge Reedwater Rowanstile Saltmarch Silverfen Sorrelby Sparrowgate Starbrook".split(
    " ",
  ),
  ..."Stonewillow Sunderleaf Tallowdale Thistlewray Timberlake Underbough Vellumcroft".split(" "),
  ..."Wandermere Wavecrest Whinmoor Willowspan Winterbourn Wrenfield Yarrowby".split(" "),
];

/** Institutions that do not exist. */
export const institutions: readonly string[] = [
  "Aldermoor University",
  "Bellwether Institute of Technology",
  "Cape Lantern College",
  "Dovecote University",
  "Eastfold Polytechnic",
  "Fernhollow University",
  "Glasswater Institute",
  "Harrowgate Laboratory for Language",
  "Isle of Mist University",
  "Kestrel Bay College",
  "Larkspur University",
  "Midwinter Institute",
  "Northmere University",
  "Oldbridge School of Informatics",
  "Pinewater University",
  "Quillhaven Institute",
  "Redbank Laboratory",
  "Saltwick University",
  "Three Rivers Polytechnic",
  "Upper Vale University",
  "Violet Hill College",
  "Westerly Institute of Science",
  "Yewtree University",
  "Zephyr Coast University",
];
