// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/action_result_list.h"

#include "ui/journal/journal_cells.h"
#include "ui/journal/revocation_words.h"
#include "ui/widgets/label.h"
#include "ui/widgets/status_mark.h"
#include "ui/widgets/visible_text.h"

#include <QGridLayout>
#include <QVBoxLayout>

namespace gatehouse {

ActionResultList::ActionResultList(QWidget *parent)
    : QScrollArea(parent)
{
    setObjectName(QStringLiteral("results"));
    setFrameShape(QFrame::NoFrame);
    setProperty("panel", QStringLiteral("card"));
    viewport()->setAutoFillBackground(false);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

void ActionResultList::show(const ActionReport &report)
{
    auto *list = new QWidget;
    auto *rows = new QGridLayout(list);
    rows->setContentsMargins(scaled(12), scaled(10), scaled(12), scaled(10));
    rows->setHorizontalSpacing(scaled(8));
    rows->setVerticalSpacing(scaled(2));
    rows->setColumnStretch(1, 1);
    int row = 0;
    for (const ActionResult &result : report.results) {
        const TargetFace face = targetFace(result.result);
        auto *mark = new QLabel;
        mark->setPixmap(markIcon(face.mark).pixmap(scaled(14), scaled(14)));
        rows->addWidget(mark, row, 0, Qt::AlignTop);
        rows->addWidget(makeLabel(shownSubject(result.target.subject), TextRole::Strong, Ink::Text1), row++, 1);
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
    list->setAutoFillBackground(false); // setWidget() has turned it on
}

} // namespace gatehouse
