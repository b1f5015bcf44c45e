// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sources/source_tile.h"

#include "ui/widgets/icon.h"
#include "ui/widgets/label.h"

#include <QGridLayout>

namespace gatehouse {

SourceTile::SourceTile(QLatin1StringView icon, const QString &title, const QString &text, QWidget *parent)
    : QPushButton(parent)
{
    setProperty("kind", QStringLiteral("tile"));
    setAccessibleName(title);
    setAccessibleDescription(text);
    setAutoDefault(false);
    auto *mark = new QLabel;
    mark->setPixmap(themedIcon(icon, Ink::Text1).pixmap(scaled(16), scaled(16)));
    QLabel *heading = makeLabel(title, TextRole::Strong, Ink::Text1);
    QLabel *about = makeLabel(text, TextRole::Second, Ink::Text2);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(scaled(12), scaled(8), scaled(12), scaled(8));
    grid->setHorizontalSpacing(scaled(8));
    grid->setVerticalSpacing(scaled(2));
    grid->addWidget(mark, 0, 0);
    grid->addWidget(heading, 0, 1);
    grid->addWidget(about, 1, 0, 1, 2);
    grid->setColumnStretch(1, 1);
    for (QLabel *label : {mark, heading, about})
        label->setAttribute(Qt::WA_TransparentForMouseEvents);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize SourceTile::sizeHint() const
{
    return layout()->sizeHint();
}

} // namespace gatehouse
