// The sample article: our own words about a place that does not exist, as untidy as a paste from a news page.

/** Pasted whole, menu and footer included. */
export const SAMPLE = `Skip to main content

Latest News

Home
Politics
Business
Weather
Sign in

Governor Says 12,400 Homes Still Without Power After Coastal Floods

By Ingrid Solheim
Published 14 March 2024, 18:05

Volunteers stack sandbags along the Varde embankment in Port Almen on Marhc 12.
Volunteers stack sandbags along the Varde embankment in Port Almen on Marhc 12.

PORT ALMEN -- Halland Province Governor Teresa Okafor says 12,400 homes are still without electricity after the Varde River broke through two embankments on March 11, forcing more than 30,000 people to leave the city of Port Almen.

Okafor also said on Thursday that repairs would cost at least €1.5 billion, almost twice what the province spent on flood defences between 2015 and 2023. She did not say who would pay.

“We warned the ministry in October, and again in January,” the governor told reporters, “that the north embankment would not survive another winter.”

The Ministry of Infrastructure denied that it had received any warning. A spokesman, Joris van Dael, said that the last inspection, carried out in late autumn, had found “no structural concern whatsoever”.

What the records show

According to an inspection report seen by the Almen Courier, engineers rated 40 percent of the embankment “poor” and asked for repairs within 90 days. A senior official at the ministry, who spoke on condition of anonymity, said the report was never passed on.

The National Weather Service (NWS) measured 118 mm of rain in 24 hours, the most since 1987. The NWS expects another 20 to 30 mm by the end of the week.

Aid groups put the number of people sleeping in schools and sports halls at about 8,000. The Red Cross said that tens of thousands of meals had been handed out since Monday, but local media reported last week that supplies were running low in the villages upstream.

Prime Minister Anders Lindqvist will visit Port Almen on Saturday. He announced on Wednesday that the government would release €200 million from its reserve fund, and promised that “no family will be left to rebuild alone”.

Lindqvist's party, the Centre Alliance, trails the opposition by six percentage points, a poll by Meridian Research found.

Insurers do not cover flood damage in districts that lie below sea level.

  • Photo of the author

    Ingrid Solheim

    Ingrid Solheim covers the coast and its weather for the Almen Courier.

Share this article
Facebook
Email
Copy link

Sign up for our newsletter and get the day's news at 7 a.m.

© 2024 Almen Courier. All rights reserved. Reproduction without permission is prohibited.

XS
SM
MD
LG
`;
