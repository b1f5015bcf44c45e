// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journal/saving.h"

#include <QFileDialog>
#include <QFileInfo>

namespace gatehouse {

namespace {

/// "txt" of "Text (*.txt)".
QString endingOf(const QString &filter)
{
    const qsizetype at = filter.lastIndexOf(QLatin1String("*."));
    return at < 0 ? QString() : filter.mid(at + 2).section(u')', 0, 0);
}

} // namespace

void askFileName(QWidget *parent, const QString &title, const QString &suggested, const QStringList &filters,
    std::function<void(const QString &, int)> chosen)
{
    auto *dialog = new QFileDialog(parent, title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->setNameFilters(filters);
    dialog->selectFile(suggested);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, [dialog, filters, chosen = std::move(chosen)](QString path) {
        const int filter = std::max(0, static_cast<int>(filters.indexOf(dialog->selectedNameFilter())));
        if (QFileInfo(path).suffix().isEmpty())
            path += u'.' + endingOf(filters.value(filter));
        chosen(path, filter);
    });
    dialog->open();
}

} // namespace gatehouse
