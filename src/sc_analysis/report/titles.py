"""What the titles of 表-14 say, in English words for the English document.

Keyed by row and item. They are glosses: nothing is counted from them, and no test compares them
with the titles.
"""

from __future__ import annotations

TITLES = {
    "1-1": "to be met from the budget for public-private infrastructure work abroad",
    "2-1": "study of smart bus shelters",
    "3-1": "study for a master plan and other things",
    "4-1": "pre-feasibility study for a roadmap",
    "5-1": "study for a master plan",
    "6-1": "study of a platform for multimodal transport",
    "7-1": "study for a master plan",
    "8-1": "trial of a drainage treatment system",
    "9-1": "study of a system against overloaded vehicles for the transport ministry",
    "10-1": "study of a platform (city OS) and other things",
    "11-1": "study of a system to monitor disasters and traffic",
    "12-1": "feasibility study and trial of monitoring the Skudai River's environment",
    "12-2": "study of Bandar Cyberport for smart health care",
    "12-3": "feasibility study and trial of disaster risk management on the Johor River",
    "13-1": "study of the use of mobility data",
    "14-1": "study to improve automatic traffic control",
    "15-1": "study of who steers the Bang Sue area, and other things",
    "16-1": "study of MaaS and other things",
    "17-1": "trial of 4K broadcasting",
    "17-2": "feasibility study of 5G by Japanese firms",
    "18-1": "trial of a hi-tech park model",
    "18-2": "trial of public bicycles in the city",
    "18-3": "trial of a digital map (virtual Da Nang)",
    "18-4": "digital transformation of the People's Committee",
    "18-5": "trial of a public system for smart tourism",
    "18-6": "trial of beach camera surveillance",
    "23-1": "study of a management system for public transport (buses) and other things",
}
