"""Put the comparison of a request below it, as one comment that is renewed; run where the host lends a token to write.

Nothing of the request is run or believed here. Which request it is the host says; the comparison was made by the
request's own program and is data, so that of its Markdown only what a comparison uses is left.

`.github/workflows/comment.yml` holds these lines too, since it checks nothing out; a test holds them equal.
"""

import json
import os
import re
import urllib.error
import urllib.parse
import urllib.request
from pathlib import Path

MARK = "<!-- plansite: so sánh -->"
NOTE = "Máy lập lời nhắn này từ chính yêu cầu. Khi duyệt, căn cứ vào các tệp đã đổi."
OURS = ("github-actions[bot]", "forgejo-actions")  # who writes with the token that a run is lent
LONGEST = 65_000  # characters; hosts take 65,536
A_PAGE, MOST_PAGES = 100, 50


def asked(method, path, body=None):
    """What the host answers, as JSON."""
    request = urllib.request.Request(
        f"{os.environ['GITHUB_API_URL']}/repos/{os.environ['GITHUB_REPOSITORY']}/{path}",
        None if body is None else json.dumps(body).encode(),
        {"Authorization": f"Bearer {os.environ['TOKEN']}", "Content-Type": "application/json"},
        method=method,
    )
    with urllib.request.urlopen(request, timeout=60) as answer:
        return json.load(answer)


def request_number():
    """The open request whose newest commit was compared: told by the event, or found by its branch; None if none is."""
    if os.environ.get("NUMBER"):
        return int(os.environ["NUMBER"])
    branch = urllib.parse.quote(f"{os.environ['OWNER']}:{os.environ['BRANCH']}", safe="")
    found = asked("GET", f"pulls?state=open&per_page={A_PAGE}&head={branch}")
    return next((each["number"] for each in found if each["head"]["sha"] == os.environ["HEAD"]), None)


def comment_before(number):
    """The comment written by an earlier run, or None."""
    for page in range(1, MOST_PAGES):
        comments = asked("GET", f"issues/{number}/comments?per_page={A_PAGE}&page={page}")
        for each in comments:
            if each["user"]["login"] in OURS and each["body"].startswith(MARK):
                return each["id"]
        if len(comments) < A_PAGE:
            break
    return None


def harmless(text):
    """The Markdown without links, pictures, code, calls of a person and any HTML but what folds."""
    text = re.sub(r"[\x00-\x08\x0b-\x1f\x7f\u202a-\u202e\u2066-\u2069]", "", text)
    text = re.sub(r"&(?!(?:lt|gt|amp);)", "&amp;", text)
    text = re.sub(r"<(?!/?(?:details|summary)>|br>|!-- -->)", "&lt;", text)
    text = re.sub(r"`{2,}|~{3,}", "<!-- -->", text)
    text = re.sub(r"(\\*)([\[\]])", lambda sign: f"{sign[1]}{'' if len(sign[1]) % 2 else chr(92)}{sign[2]}", text)
    text = re.sub(r"(?i)(?<=[@#!])(?=\w)|(?<=\bgh)(?=-\d)", "<!-- -->", text)
    return re.sub(r"(?i)(?<=:)(?=//)|(?<=www)(?=\.)", "<!-- -->", text)


def main():
    """Write the comment, or say why there is none."""
    file = Path(os.environ["FILE"])
    number = request_number()
    if number is None or file.is_symlink() or not file.is_file():
        print("Không có gì để nhắn: yêu cầu đã đóng, đã có lần lưu mới hơn, hoặc không có bản so sánh.")
        return
    with file.open("rb") as stream:
        told = stream.read(4 * LONGEST).decode("utf-8", "replace")
    body = {"body": f"{MARK}\n> {NOTE}\n\n{harmless(told)}"[:LONGEST]}
    before = comment_before(number)
    try:
        if before is None:
            asked("POST", f"issues/{number}/comments", body)
        else:
            asked("PATCH", f"issues/comments/{before}", body)
    except urllib.error.HTTPError as refused:
        if refused.code != 403:
            raise
        print("::warning::Máy chủ không cho viết vào yêu cầu này. Bản so sánh ở trong nhật ký và tệp đính kèm.")


main()
