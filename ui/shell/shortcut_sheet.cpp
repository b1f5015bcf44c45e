// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/shortcut_sheet.h"

#include "ui/widgets/label.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace gatehouse {

ShortcutSheet::ShortcutSheet(QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Keys"));
    struct Line
    {
        QString key;
        QString what;
    };
    const std::pair<QString, std::vector<Line>> groups[] = {
        {tr("Anywhere"),
            {{tr("Ctrl+K", "key"), tr("Commands, users and filters by typing")}, {tr("Ctrl+1 … Ctrl+7", "key"), tr("Pages")},
                {tr("Ctrl+F", "key"), tr("Filter of the page")}, {tr("Ctrl+E", "key"), tr("Export what the filter matches")},
                {QStringLiteral("F5"), tr("Read the ledger again")}, {tr("Esc", "key"), tr("One step back")},
                {tr("Alt+← Alt+→", "key"), tr("Back and forward")}, {tr("Ctrl+B", "key"), tr("Fold the list of pages")},
                {tr("Ctrl+Shift+H", "key"), tr("Hide names and addresses")}, {QStringLiteral("F1"), tr("This sheet")}}},
        {tr("Lists"),
            {{tr("Space", "key"), tr("Details beside the list")}, {tr("Enter", "key"), tr("Open")},
                {tr("Ctrl+Space", "key"), tr("Tick a row")}, {tr("Shift+↑ Shift+↓", "key"), tr("Tick a range")},
                {tr("Ctrl+A", "key"), tr("Tick everything that matches")}, {tr("Ctrl+C", "key"), tr("Copy")}}},
        {tr("Alerts"), {{tr("Ctrl+Shift+N", "key"), tr("Allow the network")}, {tr("Ctrl+Shift+D", "key"), tr("Allow the device")}}},
        {tr("Histogram"),
            {{QStringLiteral("← →"), tr("Move the bar or the range")}, {tr("Shift+← Shift+→", "key"), tr("Select a range")},
                {tr("Enter", "key"), tr("Show what is behind it")}, {QStringLiteral("+ −"), tr("Zoom")},
                {QStringLiteral("T"), tr("The numbers as a table")}, {tr("Esc", "key"), tr("Out of the zoom, then out of the range")}}},
    };
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(scaled(20), scaled(16), scaled(20), scaled(16));
    auto *columns = new QHBoxLayout;
    columns->setSpacing(scaled(32));
    QVBoxLayout *column = nullptr;
    int number = 0;
    for (const auto &[title, lines] : groups) {
        if (number++ < 2) {
            column = new QVBoxLayout;
            columns->addLayout(column);
        }
        column->addWidget(makeLabel(title, TextRole::Strong, Ink::Text1));
        auto *grid = new QGridLayout;
        grid->setHorizontalSpacing(scaled(14));
        grid->setVerticalSpacing(scaled(5));
        grid->setColumnStretch(1, 1);
        int row = 0;
        for (const Line &line : lines) {
            auto *key = makeLabel(line.key, TextRole::Hint, Ink::Text2);
            key->setProperty("badge", QStringLiteral("key"));
            grid->addWidget(key, row, 0, Qt::AlignLeading | Qt::AlignVCenter);
            grid->addWidget(makeLabel(line.what, TextRole::Second, Ink::Text1), row++, 1);
        }
        column->addLayout(grid);
        column->addSpacing(scaled(10));
        if (number != 2)
            column->addStretch(number == 1 || number == 3 ? 1 : 0);
    }
    layout->addLayout(columns);
    auto *close = new QPushButton(tr("Close"));
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    layout->addWidget(close, 0, Qt::AlignTrailing);
}

} // namespace gatehouse
