// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/action_result_list.h"

#include "ui/widgets/label.h"
#include "ui/widgets/status_mark.h"
#include "ui/widgets/visible_text.h"
#include "ui/widgets/words.h"

#include <QDateTime>
#include <QGridLayout>
#include <QVBoxLayout>

namespace gatehouse {

namespace {

struct Face
{
    Mark mark = Mark::Doubtful;
    Ink ink = Ink::WarnText;
    QString text;
};

Face faceOf(const std::optional<TargetResult> &result)
{
    if (!result)
        return {Mark::Doubtful, Ink::WarnText, ActionResultList::tr("Not known")};
    if (result->survived.isKnown())
        return {Mark::Failed, Ink::BadText, ActionResultList::tr("Revoked, and alive again")};
    switch (result->outcome) {
    case Outcome::Done:
        if (result->watchUntil.isKnown())
            return {Mark::Revoked, Ink::WarnText,
                ActionResultList::tr("Done, watching until %1").arg(words::moment(result->watchUntil))};
        return {Mark::Done, Ink::OkText, ActionResultList::tr("Done, confirmed %1").arg(words::moment(result->provedAt))};
    case Outcome::Refused: return {Mark::Refused, Ink::BadText, outcomeText(Outcome::Refused)};
    case Outcome::Unknown: break;
    }
    return {Mark::Doubtful, Ink::WarnText, outcomeText(Outcome::Unknown)};
}

} // namespace

ActionResultList::ActionResultList(QWidget *parent)
    : QScrollArea(parent)
{
    setObjectName(QStringLiteral("results"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

void ActionResultList::show(const ActionReport &report)
{
    auto *list = new QWidget;
    auto *rows = new QGridLayout(list);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setHorizontalSpacing(scaled(8));
    rows->setVerticalSpacing(scaled(2));
    rows->setColumnStretch(1, 1);
    int row = 0;
    for (const ActionResult &result : report.results) {
        const Face face = faceOf(result.result);
        auto *mark = new QLabel;
        mark->setPixmap(markIcon(face.mark).pixmap(scaled(14), scaled(14)));
        rows->addWidget(mark, row, 0, Qt::AlignTop);
        rows->addWidget(makeLabel(visibleText(result.target.subject), TextRole::Strong, Ink::Text1), row++, 1);
        rows->addWidget(makeLabel(face.text, TextRole::Body, face.ink), row++, 1);
        if (result.result && !result.result->proof.isEmpty()) {
            QLabel *proof = makeLabel(visibleText(result.result->proof), TextRole::Second, Ink::Text2);
            proof->setWordWrap(true);
            proof->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
            rows->addWidget(proof, row++, 1);
        }
        rows->setRowMinimumHeight(row++, scaled(8));
    }
    rows->setRowStretch(row, 1);
    setWidget(list);
}

QString reportHeadline(const ActionReport &report)
{
    QStringList parts;
    const auto add = [&parts](int count, const QString &text) {
        if (count > 0)
            parts << text.arg(words::count(count));
    };
    add(report.count(Outcome::Done), ActionResultList::tr("%1 done"));
    add(report.watched(), ActionResultList::tr("%1 watched"));
    add(report.survived(), ActionResultList::tr("%1 alive again"));
    add(report.count(Outcome::Refused), ActionResultList::tr("%1 refused"));
    add(report.count(Outcome::Unknown), ActionResultList::tr("%1 unknown"));
    return parts.join(QStringLiteral(", "));
}

QString reportReceipt(const ActionReport &report, const QString &source, const QString &officer, const QString &reason)
{
    const Instant now = Instant::fromDateTime(QDateTime::currentDateTimeUtc());
    QString text = ActionResultList::tr("%1 on %2, ordered by %3\n").arg(actionTitle(report.kind), visibleText(source), visibleText(officer));
    text += ActionResultList::tr("Journal entry %1, receipt of %2\n").arg(report.entry.value).arg(now.toIso());
    if (!reason.isEmpty())
        text += ActionResultList::tr("Reason: %1\n").arg(visibleText(reason));
    text += reportHeadline(report) + QStringLiteral("\n\n");
    for (const ActionResult &result : report.results) {
        text += QStringLiteral("%1\n  %2\n").arg(visibleText(result.target.subject), faceOf(result.result).text);
        if (result.result && !result.result->proof.isEmpty())
            text += QStringLiteral("  %1\n").arg(visibleText(result.result->proof));
    }
    return text;
}

} // namespace gatehouse
