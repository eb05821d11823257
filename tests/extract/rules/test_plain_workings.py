"""Sentences on posts that begin, take up again or stop their work, said without «openen» and «sluiten», and offices
that others open; beside them what sounds the same and is no measure on a Dutch post.

What a reader expects stands beside each sentence, in a letter of 12 May 2028.
"""

from __future__ import annotations

import pytest

from extract.rules.measures import measures
from extract.statements import Measure
from tests.extract.factories import document, of_kind, stated

OFFICES = (
    ("Nederland opende in 2027 een kantoor in Kumasi.", "opening Kumasi 2027 done"),
    ("In 2028 opent het kabinet een kantoor in Kumasi.", "opening Kumasi 2028 planned"),
    ("Wij openen in 2029 een kantoor in Kumasi.", "opening Kumasi 2029 planned"),
    ("In 2027 is een kantoor in Kumasi geopend.", "opening Kumasi 2027 done"),
    ("Het kantoor in Kumasi sloot in 2027.", "closure Kumasi 2027 done"),
    ("De vertegenwoordiging in Kumasi sloot in 2027 haar deuren.", "closure Kumasi 2027 done"),
    ("De minister opende in 2027 een post in Kumasi.", "opening Kumasi 2027 done"),
    (
        "Nederland opende in 2027 een consulaat-generaal in Kumasi en sloot zijn vestiging in Tamale.",
        "opening Kumasi 2027 done",
    ),
)
OFFICES_OF_OTHERS = (
    "Zo’n aanbieder opende vorig jaar een kantoor in Kumasi en sloot zijn vestiging in Tamale.",
    "Het bedrijf heeft in 2027 een kantoor in Kumasi geopend.",
    "In 2027 opende een Nederlandse bank een kantoor in Kumasi.",
    "De stichting sluit in 2029 haar kantoor in Kumasi.",
    "De universiteit van Leiden opende in 2027 een vertegenwoordiging in Kumasi.",
    "Een externe partij, die in 2027 een kantoor in Kumasi opende, neemt de aanvragen in.",
    "In 2027 openden de drie noordelijke provincies samen een kantoor in Kumasi.",
    "De haven van Rotterdam heeft in 2028 een vertegenwoordiging in Kumasi geopend.",
)


TOLD = (
    ("In Houston is op 1 september 2027 een consulaat-generaal van start gegaan.", "opening Houston 2027-09-01 done"),
    ("In Houston gaat in 2028 een consulaat-generaal van start.", "opening Houston 2028 planned"),
    ("Het consulaat-generaal in Houston gaat op 1 september 2028 van start.", "opening Houston 2028-09-01 planned"),
    ("Het consulaat-generaal in Houston ging op 1 september 2027 van start.", "opening Houston 2027-09-01 done"),
    ("Het ambassadekantoor in Lomé is sinds 15 november 2027 in bedrijf.", "opening Lomé 2027-11-15 done"),
    ("Sinds 2027 is het ambassadekantoor in Lomé in bedrijf.", "opening Lomé 2027 done"),
    ("Het ambassadekantoor in Lomé is op 15 november 2027 in bedrijf genomen.", "opening Lomé 2027-11-15 done"),
    ("Het ambassadekantoor in Lomé is sinds november 2027 operationeel.", "opening Lomé 2027-11 done"),
    ("Het ambassadekantoor in Lomé zal op 1 oktober 2028 operationeel zijn.", "opening Lomé 2028-10-01 planned"),
    ("Het ambassadekantoor in Lomé zal op 1 oktober 2028 de deuren openen.", "opening Lomé 2028-10-01 planned"),
    ("Het ambassadekantoor in Lomé opende op 1 februari 2028 zijn deuren.", "opening Lomé 2028-02-01 done"),
    ("Op 1 februari 2028 heeft het ambassadekantoor in Lomé zijn deuren geopend.", "opening Lomé 2028-02-01 done"),
    ("In Lomé opende op 1 februari 2028 een ambassadekantoor de deuren.", "opening Lomé 2028-02-01 done"),
    ("Op 1 februari 2028 is in Lomé een ambassadekantoor in gebruik genomen.", "opening Lomé 2028-02-01 done"),
    ("Het NBSO in Pune is in januari 2028 begonnen met zijn werkzaamheden.", "opening Pune 2028-01 done"),
    ("Het NBSO in Pune is in januari 2028 met zijn werkzaamheden begonnen.", "opening Pune 2028-01 done"),
    ("Het NBSO in Pune begint in september 2028 met zijn werkzaamheden.", "opening Pune 2028-09 planned"),
    ("Het NBSO in Pune is in januari 2028 aan het werk gegaan.", "opening Pune 2028-01 done"),
    ("In september 2028 neemt het NBSO in Pune zijn werkzaamheden op.", "opening Pune 2028-09 planned"),
    ("Het NBSO in Pune heeft in maart 2028 zijn werkzaamheden aangevangen.", "opening Pune 2028-03 done"),
    ("De ambassade in Quito heeft op 10 april 2028 de werkzaamheden hervat.", "reopening Quito 2028-04-10 done"),
    ("De ambassade in Quito hervatte op 10 april 2028 haar werkzaamheden.", "reopening Quito 2028-04-10 done"),
    ("De ambassade in Quito hervat op 10 oktober 2028 haar werkzaamheden.", "reopening Quito 2028-10-10 planned"),
    (
        "De ambassade in Quito zal op 10 oktober 2028 haar werkzaamheden hervatten.",
        "reopening Quito 2028-10-10 planned",
    ),
    ("De ambassade in Quito is sinds 10 april 2028 weer in bedrijf.", "reopening Quito 2028-04-10 done"),
    ("De ambassade in Quito is op 10 april 2028 weer in gebruik genomen.", "reopening Quito 2028-04-10 done"),
    ("De ambassade in Quito heeft op 10 april 2028 haar deuren heropend.", "reopening Quito 2028-04-10 done"),
    ("De ambassade in Quito is sinds april 2028 weer open.", "reopening Quito 2028-04 done"),
    ("De ambassade in Quito is op 10 april 2028 weer opengegaan.", "reopening Quito 2028-04-10 done"),
    ("De ambassade in Quito gaat in september 2028 weer open.", "reopening Quito 2028-09 planned"),
    ("De ambassade in Doha heeft op 31 december 2027 haar werkzaamheden gestaakt.", "closure Doha 2027-12-31 done"),
    ("De ambassade in Doha staakte op 31 december 2027 haar werkzaamheden.", "closure Doha 2027-12-31 done"),
    ("De ambassade in Doha beëindigt op 31 december 2028 haar werkzaamheden.", "closure Doha 2028-12-31 planned"),
    ("De ambassade in Doha heeft op 31 december 2027 haar werkzaamheden beëindigd.", "closure Doha 2027-12-31 done"),
    ("De ambassade in Doha is op 31 december 2027 buiten bedrijf gesteld.", "closure Doha 2027-12-31 done"),
    ("De ambassade in Doha heeft op 31 december 2027 de deuren gesloten.", "closure Doha 2027-12-31 done"),
    ("De ambassade in Doha zal op 31 december 2028 de deuren sluiten.", "closure Doha 2028-12-31 planned"),
    ("Het NBSO in Jinan zal met ingang van 1 mei 2029 ophouden te bestaan.", "closure Jinan 2029-05-01 planned"),
    (
        "Het NBSO in Jinan zal, na twee dreigementen, met ingang van 1 mei 2029 ophouden te bestaan.",
        "closure Jinan 2029-05-01 planned",
    ),
    ("Het NBSO in Jinan heeft op 1 maart 2028 opgehouden te bestaan.", "closure Jinan 2028-03-01 done"),
    ("Het NBSO in Jinan hield op 1 maart 2028 op te bestaan.", "closure Jinan 2028-03-01 done"),
    ("De ambassade in Kabul moest in april 2023 haar deuren sluiten.", "closure Kabul 2023-04 done"),
    (
        "De ambassade in Kabul, die in april 2023 haar deuren moest sluiten, werkt vanuit Dakar.",
        "closure Kabul 2023-04 done",
    ),
    ("De ambassade in Kabul moest in april 2023 worden gesloten.", "closure Kabul 2023-04 done"),
    ("In april 2023 moest de ambassade in Kabul sluiten.", "closure Kabul 2023-04 done"),
    ("De ambassade in Kabul heeft in april 2023 haar deuren moeten sluiten.", "closure Kabul 2023-04 done"),
    (
        "In 2028 wordt het NBSO in Izmir, dat niet meer aan zijn doel beantwoordde, gesloten.",
        "closure Izmir 2028 planned",
    ),
    (
        "In 2029 zal de ambassade in Tunis, die tijdens de gevechten zwaar werd beschadigd, worden heropend.",
        "reopening Tunis 2029 planned",
    ),
    (
        "Per 1 oktober 2028 wordt het NBSO in Izmir, waarvan de huur afloopt, opgeheven.",
        "closure Izmir 2028-10-01 planned",
    ),
    (
        "In 2021 is de ambassade in Accra, waar toen zes mensen werkten, definitief gesloten.",
        "closure Accra 2021 done",
    ),
    ("De ambassade in Accra, die haar doel heeft bereikt, wordt in 2029 gesloten.", "closure Accra 2029 planned"),
    (
        "In 2029 zal het NBSO in Lyon, dat goed draait, worden omgevormd tot consulaat-generaal.",
        "conversion Lyon 2029 planned",
    ),
    (
        "In 2029 wordt de ambassade in Accra, die zijn dossiers aan Lomé overdraagt, gesloten.",
        "closure Accra 2029 planned",
    ),
    (
        "De ambassade in Kabul, die in april 2023 moest worden gesloten, werkt vanuit Dakar.",
        "closure Kabul 2023-04 done",
    ),
    (
        "De ambassade in Kabul, die in april 2023 haar deuren moest sluiten en sedertdien vanuit Dakar "
        "opereert, wordt uiterlijk 1 september 2029 heropend.",
        "closure Kabul 2023-04 done; reopening Kabul 2029-09-01 planned",
    ),
    (
        "In 2012 moest de ambassade in Accra noodgedwongen haar deuren sluiten, toen de gevechten de stad bereikten.",
        "closure Accra 2012 done",
    ),
    ("De ambassades in Accra en Lomé moesten in 2012 sluiten.", "closure Accra 2012 done; closure Lomé 2012 done"),
    ("Het NBSO in Lyon is op 1 mei 2027 van start gegaan met drie medewerkers.", "opening Lyon 2027-05-01 done"),
    ("Het NBSO in Lyon is op 1 mei 2027 van start gegaan en telt drie medewerkers.", "opening Lyon 2027-05-01 done"),
    ("In 2029 gaat in Lyon een NBSO van start met een bezetting van drie mensen.", "opening Lyon 2029 planned"),
    ("Naar verwachting gaat het NBSO in Lyon in 2029 van start.", "opening Lyon 2029 planned"),
    ("Nieuw is het NBSO in Lyon, dat in 2027 van start is gegaan.", "opening Lyon 2027 done"),
    (
        "Na een sluiting van vijf jaar is het NBSO in Lyon op 1 oktober 2027 weer in bedrijf genomen.",
        "reopening Lyon 2027-10-01 done",
    ),
    (
        "Het NBSO in Lyon, dat enige tijd dicht was, heeft op 1 oktober 2027 zijn werkzaamheden weer opgenomen.",
        "reopening Lyon 2027-10-01 done",
    ),
    ("Sinds maart 2028 is in Lyon een NBSO operationeel.", "opening Lyon 2028-03 done"),
    ("Het NBSO in Lyon zal op 1 november 2028 operationeel zijn.", "opening Lyon 2028-11-01 planned"),
    ("Het NBSO in Lyon staakt op 1 november 2028 zijn activiteiten.", "closure Lyon 2028-11-01 planned"),
    ("Op 1 november 2027 beëindigde het NBSO in Lyon zijn activiteiten.", "closure Lyon 2027-11-01 done"),
    ("Het ambassadekantoor in Gabon (Libreville) wordt in 2029 gesloten.", "closure Libreville 2029 planned"),
    (
        "De ambassadekantoren in Gabon (Libreville) en Togo (Lomé) worden in 2029 gesloten.",
        "closure Libreville 2029 planned; closure Lomé 2029 planned",
    ),
    ("In 2027 is de ambassade in Nieuw-Zeeland (Wellington) gesloten.", "closure Wellington 2027 done"),
    ("In 2029 opent Nederland een consulaat-generaal in Nigeria (Lagos).", "opening Lagos 2029 planned"),
    (
        "De ambassades in Nigeria (Abuja) en in Ghana (Accra) worden in 2029 versterkt.",
        "strengthening Abuja 2029 planned; strengthening Accra 2029 planned",
    ),
    (
        "Het NBSO in Jinan zou dit voorjaar sluiten. De sluiting is verschoven naar 1 maart 2029.",
        "closure Jinan 2029-03-01 planned",
    ),
    (
        "De opening van het ambassadekantoor in Lomé liet op zich wachten. De opening is nu gepland voor "
        "september 2029.",
        "opening Lomé 2029-09 planned",
    ),
    (
        "Het ambassadekantoor in Lomé zou vorig jaar opengaan. De opening vindt nu volgend jaar plaats.",
        "opening Lomé 2029 planned",
    ),
    (
        "Het ambassadekantoor in Lomé had al open moeten zijn; het wordt later geopend. Daarom is de "
        "opening uitgesteld tot medio 2029.",
        "opening Lomé 2029 planned",
    ),
    (
        "De ambassade in Lomé zou dit jaar worden heropend. De veiligheid laat dat niet toe. De "
        "heropening staat nu gepland voor 1 maart 2029.",
        "reopening Lomé 2029-03-01 planned",
    ),
    (
        "De ambassade in Lomé stond op de lijst voor 2028. Omdat de huur doorloopt, schuift de sluiting op naar 2029.",
        "closure Lomé 2029 planned",
    ),
    (
        "De ambassade in Lomé zou in 2029 worden gesloten. De sluiting vond op 1 maart 2028 plaats.",
        "closure Lomé 2028-03-01 done",
    ),
    ("De ambassade in Lima is gesloten. Dat gebeurde op 1 mei 2012.", "closure Lima 2012-05-01 done"),
    (
        "De ambassade in Lima is per 1 januari 2013 gesloten. Feitelijk gebeurde dat al in november 2012.",
        "closure Lima 2012-11 done; closure Lima 2013-01-01 done",
    ),
    ("De ambassade in Lima wordt heropend. Dat gebeurt pas op 1 mei 2029.", "reopening Lima 2029-05-01 planned"),
    (
        "De ambassades in Lima en Quito zijn in 2013 gesloten. Feitelijk gebeurde dat al in november 2012.",
        "closure Lima 2013 done; closure Quito 2013 done",
    ),
    (
        "De ambassade in Lima is op 16 januari 2015 heropend. Zij was op 3 maart 2013 gesloten, nadat de "
        "huur was opgezegd.",
        "closure Lima 2013-03-03 done; reopening Lima 2015-01-16 done",
    ),
    (
        "De ambassade in Lima is op 16 januari 2015 heropend. Zij was tijdelijk gesloten.",
        "reopening Lima 2015-01-16 done",
    ),
    (
        "De ambassade in Lima is op 16 januari 2015 heropend. Zij was op zondag gesloten.",
        "reopening Lima 2015-01-16 done",
    ),
    (
        "De ambassade in Lima is op 16 januari 2015 heropend. Het loket was op 3 maart 2013 gesloten.",
        "reopening Lima 2015-01-16 done",
    ),
    ("De opening van het ambassadekantoor in Lomé is verschoven naar 2029.", "opening Lomé 2029 planned"),
    (
        "De opening van het ambassadekantoor in Lomé is uitgesteld tot 1 maart 2029.",
        "opening Lomé 2029-03-01 planned",
    ),
    ("De opening van het ambassadekantoor in Lomé schuift door naar maart 2029.", "opening Lomé 2029-03 planned"),
    (
        "De opening van het ambassadekantoor in Lomé, die voor dit jaar was voorzien, is verschoven naar 2029.",
        "opening Lomé 2029 planned",
    ),
    ("Het ambassadekantoor in Lomé opent later dan gepland, namelijk in 2029.", "opening Lomé 2029 planned"),
    ("Het ambassadekantoor in Lomé gaat niet in 2028 maar in 2029 open.", "opening Lomé 2029 planned"),
    ("De sluiting van het NBSO in Jinan is uitgesteld en vindt nu in 2029 plaats.", "closure Jinan 2029 planned"),
    (
        "De heropening van de ambassade in Kabul is nu voorzien voor het voorjaar van 2029.",
        "reopening Kabul 2029 planned",
    ),
    ("De ambassade in Kabul heropent naar verwachting in het voorjaar van 2029.", "reopening Kabul 2029 planned"),
    ("Op 1 maart 2028 ging in Lagos een consulaat-generaal open.", "opening Lagos 2028-03-01 done"),
    ("Het consulaat-generaal in Lagos is sinds 1 maart 2028 open.", "opening Lagos 2028-03-01 done"),
    ("Op 1 maart 2028 is de ambassade in Lima dichtgegaan.", "closure Lima 2028-03-01 done"),
    ("De deuren van de ambassade in Lima gingen op 1 maart 2028 dicht.", "closure Lima 2028-03-01 done"),
    ("Daarom is de opening van het ambassadekantoor in Lomé verschoven naar 2029.", "opening Lomé 2029 planned"),
    (
        "De sluiting van de ambassades in Lima en Quito staat nu gepland voor 2029.",
        "closure Lima 2029 planned; closure Quito 2029 planned",
    ),
    (
        "De ambassade in Suva is op 15 augustus 2027 gesloten, nadat de autoriteiten de "
        "accreditatie van de ambassadeur hadden ingetrokken.",
        "closure Suva 2027-08-15 done",
    ),
    (
        "De ambassade in Fiji (Suva) is op 15 augustus 2027 gesloten, nadat de autoriteiten de "
        "vergunning hadden ingetrokken.",
        "closure Suva 2027-08-15 done",
    ),
    (
        "Op 15 augustus 2027 is de ambassade in Suva gesloten, omdat het gastland de visa van de "
        "medewerkers introk.",
        "closure Suva 2027-08-15 done",
    ),
    (
        "De ambassade in Suva wordt niet gesloten, nadat het kabinet dat besluit had ingetrokken.",
        "averted-closure Suva - averted",
    ),
    ("Het besluit de ambassade in Suva te sluiten is ingetrokken.", "averted-closure Suva - averted"),
    (
        "De ambassade in Lima is in 2027 gesloten, toen de verzekering haar dekking had ingetrokken.",
        "closure Lima 2027 done",
    ),
    ("De ambassade in Lima blijft open, omdat het plan is geschrapt.", "averted-closure Lima - averted"),
    (
        "De ambassade in Lima zou worden gesloten, omdat de huur afliep, maar dat besluit is ingetrokken.",
        "averted-closure Lima - averted",
    ),
    ("De ambassade in Lima werd in 2027 opgeheven, nadat de handelszone was geschrapt.", "closure Lima 2027 done"),
    ("De sluiting van de ambassade in Lima is ingetrokken.", "averted-closure Lima - averted"),
    ("De ambassade in Lima sluit op 1 april 2029, wanneer de huur afloopt.", "closure Lima 2029-04-01 planned"),
)
# Said of something else than the post, of another's post, or not for certain.
TRAPS = (
    "De ambassade van Nigeria (Lagos) wordt in 2029 gesloten.",
    "De bedrijven in Nigeria (Lagos) openen in 2029 een kantoor.",
    "De ambassade in Lima krijgt een nieuw gebouw. De opening is voorzien voor 2029.",
    "De ambassade in Lima houdt een tentoonstelling. De opening is voorzien voor 2029.",
    "Op de ambassade in Lima komt een visumloket. De opening is nu voorzien voor 2029.",
    "De ambassades in Lima en Quito zouden dit jaar sluiten. De sluiting is verschoven naar 2029.",
    "De Franse ambassade in Lima zou dit jaar sluiten. De sluiting is verschoven naar 2029.",
    "De ambassade in Lima zou dit jaar sluiten. De sluiting van de haven is verschoven naar 2029.",
    "De ambassade in Lima zou dit jaar sluiten. De sluiting is niet voorzien voor 2029.",
    "De ambassade in Lima zou dit jaar sluiten. De sluiting is mogelijk voorzien voor 2029.",
    "De ambassade in Lima werkt goed. De opening is voorzien voor 2029.",
    "De ambassade in Lima zou dit jaar sluiten. De sluiting is op 1 maart 2028 besproken.",
    "De ambassade in Lima zou dit jaar sluiten. De sluiting is van de baan.",
    "De ambassade in Lima werd in 2013 bezocht. Dat gebeurde op 1 mei 2013.",
    "De Kamer van Koophandel sluit in 2028 haar vestiging in Jinan.",
    "De visumdienstverlener gaat in 2029 een kantoor in Jinan openen.",
    "De ambassade in Lima heeft in 2027 een nieuw pand in gebruik genomen.",
    "Het nieuwe gebouw van de ambassade in Lima is in 2027 in gebruik genomen.",
    "De ambassade in Lima is op 1 mei 2027 in haar nieuwe behuizing van start gegaan.",
    "Op de ambassade in Lima is in 2027 een consulair loket van start gegaan.",
    "De verbouwing van de ambassade in Lima is in 2027 van start gegaan.",
    "In Lima is in 2027 een onderzoek naar de ambassade van start gegaan.",
    "De ambassade in Lima is in 2027 van start gegaan met een project.",
    "De generator van de ambassade in Lima is sinds mei 2027 in bedrijf.",
    "Het visumloket op de ambassade in Lima is sinds mei 2027 operationeel.",
    "De ambassade in Lima heeft in 2027 de gesprekken over de luchthaven hervat.",
    "De ambassade in Lima heeft in 2027 de werkzaamheden aan de kanselarij hervat.",
    "De aannemer heeft in 2027 de werkzaamheden aan de ambassade in Lima hervat.",
    "De aannemer staakte in 2027 zijn werkzaamheden op de ambassade in Lima.",
    "De medewerkers van de ambassade in Lima hebben in 2027 de werkzaamheden hervat.",
    "De consul-generaal in Lima begint in september 2028 met zijn werkzaamheden.",
    "De honorair consul in Lima heeft in 2027 zijn werkzaamheden beëindigd.",
    "De Duitse ambassade in Lima heeft in 2027 haar werkzaamheden hervat.",
    "De ambassade in Lima is tijdelijk buiten bedrijf gesteld.",
    "De ambassade in Lima is nog niet operationeel.",
    "De ambassade in Lima is volledig operationeel.",
    "De ambassade in Lima was in 2027 gewoon in bedrijf.",
    "De ambassade in Lima blijft in 2028 in bedrijf.",
    "De ambassade in Lima betrok in 2027 een nieuw kantoor.",
    "De ambassade in Lima is sinds 1 mei 2027 weer open voor publiek.",
    "De ambassade in Lima werkt sinds 1 mei 2027 weer op volle sterkte.",
    "De ambassade in Lima staakte op 1 mei 2027 haar werkzaamheden uit protest.",
    "Zou de ambassade in Lima haar werkzaamheden hervatten, dan meld ik dat.",
    "De ambassade in Lima kan haar werkzaamheden in 2029 hervatten.",
    "De ambassade in Lima hervat in 2029 haar werkzaamheden niet.",
    "De ambassade in Lima heeft de werkzaamheden voor het handelsportaal in 2027 beëindigd.",
    "De ambassade in Lima moest in 2027 twee dagen haar deuren sluiten.",
    "De ambassade in Lima moest in 2027 wegens een staking haar deuren sluiten.",
    "De ambassade in Lima moest van de vakbond in 2027 worden gesloten, maar dat is niet gebeurd.",
    "De ambassade in Lima zou in 2027 haar deuren moeten sluiten.",
    "De ambassade in Lima moest in 2027 een project sluiten.",
    "De ambassade in Lima moest in 2027 de deur sluiten voor bezoekers.",
    "De winkel moest in 2027 sluiten, hoort de ambassade in Lima.",
    "Het project van de ambassade in Lima zal op 1 mei 2029 ophouden te bestaan.",
    "Het NBSO in Jinan zal niet ophouden te bestaan.",
    "Het NBSO in Jinan, dat volgens de krant zou ophouden te bestaan, gaat door.",
    "In 2028 spreekt het kabinet over de ambassade in Accra, die jaren dicht was, maar niet gesloten.",
    "In 2029 wordt het debat over de ambassade in Accra, die dan tien jaar bestaat, heropend.",
    "De vakbond vond dat de ambassade in Accra in 2012 moest worden gesloten.",
    "De ambassade in Accra moest in 2012 worden gesloten, maar daar kwam het niet van.",
    "De ambassade in Accra moest in 2012 sluiten of verhuizen.",
    "De ambassade in Accra moest sluiten.",
    "De consul moest in 2012 zijn winkel naast de ambassade in Accra sluiten.",
    "Aanvankelijk moest de ambassade in Accra in 2030 sluiten.",
    "Het loket van de ambassade in Accra moest in 2012 sluiten.",
    "De ambassade in Accra moest in 2012 van het gastland worden verplaatst.",
    "De ambassade in Lima is op 1 mei 2027 van start gegaan met een cursus.",
    "De ambassade in Lima is op 1 mei 2027 van start gegaan voor ondernemers.",
    "De opening van het ambassadekantoor in Lomé is voor onbepaalde tijd uitgesteld.",
    "De opening van het ambassadekantoor in Lomé is uitgesteld.",
    "De opening van de tentoonstelling in de ambassade in Lomé is verschoven naar 2029.",
    "De opening van het nieuwe gebouw van de ambassade in Lomé is verschoven naar 2029.",
    "De opening van de Franse ambassade in Lomé is verschoven naar 2029.",
    "Het debat over de sluiting van het NBSO in Jinan is verschoven naar 2029.",
    "Het besluit over de sluiting van het NBSO in Jinan is uitgesteld tot 2029.",
    "De opening van het ambassadekantoor in Lomé kan verschuiven naar 2029.",
    "De opening van het ambassadekantoor in Lomé is uitgesteld tot nader order.",
    "De opening van het ambassadekantoor in Lomé is op 1 maart 2028 besproken.",
    "De ambassade in Lima sluit wanneer de huur afloopt.",
    "De ambassade in Lima sluit, wanneer de huur afloopt, in april 2029.",
    "De ambassade in Lima meldt dat de haven sinds mei 2027 weer in bedrijf is.",
    "De fabriek in Lima is sinds mei 2027 in bedrijf, aldus de ambassade.",
    "De ambassadeur in Lima heeft op 1 mei 2027 zijn werkzaamheden hervat.",
    "De staf van de ambassade in Lima nam op 1 mei 2027 haar werkzaamheden weer op.",
    "De Europese missie in Lima is sinds mei 2027 operationeel.",
    "De vakbond riep op dat de ambassade in Lima op 1 mei 2027 haar werkzaamheden staakte.",
    "In Lima is in 2027 een consulaat van Chili van start gegaan.",
    "België moest in 2012 zijn ambassade in Lima sluiten.",
)


def _read(text: str) -> str:
    """«opening Lima 2027 done» of each measure in *text*, sorted."""
    read = of_kind(stated(document(f"Den Haag, 12 mei 2028\n\n{text}\n"), [measures]), Measure)
    told = (f"{each.action.value} {each.post.place} {each.period.start or '-'} {each.status.value}" for each in read)
    return "; ".join(sorted(told))


@pytest.mark.parametrize(("text", "expected"), [*OFFICES, *TOLD])
def test_what_is_told(text: str, expected: str) -> None:
    assert _read(text) == expected


@pytest.mark.parametrize("text", [*OFFICES_OF_OTHERS, *TRAPS])
def test_what_tells_nothing_of_a_dutch_post(text: str) -> None:
    assert _read(text) == ""
